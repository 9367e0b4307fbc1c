import { openProgram } from '../../src/compile/program.js';
import { rulesFolder } from '../../src/rules-folder.js';

/** The project's own furniture rules. */
export const { furniture } = openProgram(rulesFolder());
