import { openProgram } from './compile/program.js';
import type { FactTypes } from './output/fact-types.js';
import type { Program } from './program.js';
import { sessionOf, type Session, type SessionOptions } from './program-session.js';
import { rulesFolder } from './rules-folder.js';
import type { Mappings } from './rules/mappings.js';

export type { Session } from './program-session.js';

/** What a session is opened with. */
export interface RulesOptions {
  /** Folder or file of rules that is added to the program's. */
  readonly rules?: string | undefined;
}

const open = (more?: string): Program => openProgram(rulesFolder(), more === undefined ? [] : [more]);

/** The fact types of the program's rules, and of a folder or file besides; throws RuleError where there is a mistake. */
export function openTypes(more?: string): FactTypes {
  return open(more).types;
}

/** How these fact types stand in other vocabularies; throws RuleError where there is a mistake. */
export function openMappings(more?: string): Mappings {
  return open(more).mappings;
}

/** Loads the program's rules, and those of the options; throws RuleError where they cannot be used. */
export function openSession({ rules, ...options }: RulesOptions & SessionOptions = {}): Session {
  return sessionOf(open(rules), options);
}
