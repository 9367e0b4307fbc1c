import { once } from '../once.js';
import { storedProgram, type Program } from '../program.js';
import { rulesFolder } from '../rules-folder.js';

const own = once(() => storedProgram(rulesFolder()));

/**
 * The program's rules, and those of a folder or file besides. What compiles them is loaded only where something is to be
 * compiled, which `openProgram` of src/compile, for who cannot wait, has to do in any case.
 */
export async function openProgram(more?: string): Promise<Program> {
  const stored = more === undefined ? own() : undefined;
  if (stored) return stored;
  const compile = await import('../compile/program.js');
  return compile.openProgram(rulesFolder(), more === undefined ? [] : [more]);
}
