import type { SlotFilter, SlotPattern } from './types.js';

/** A mistake in a slot value or a surface pattern: `offset` counts characters of that text. */
export class GrammarError extends Error {
  constructor(
    message: string,
    readonly offset: number,
    readonly hint?: string,
  ) {
    super(message);
  }
}

export const FILTER_TYPES = [
  'Organization',
  'Person',
  'Product',
  'Place',
  'Money',
  'Percent',
  'Count',
  'Date',
  'Name',
  'Noun',
] as const;

/** Longest slot value or pattern; what would be longer is a word class. */
const MAX_LENGTH = 2000;

/** Throws where a slot value or a pattern is too long to be read: its parts are read by functions that call each other. */
export function refuseLong(text: string): void {
  if (text.length <= MAX_LENGTH) return;
  throw new GrammarError(
    `longer than ${MAX_LENGTH} characters`,
    0,
    'put the words in a word class, or write several rules',
  );
}

const NAME = /^[a-z][A-Za-z]*$/;
const CLASS = /^\$[a-z][a-z0-9-]*$/;

export interface SlotValue {
  readonly patterns: readonly SlotPattern[];
  /** What a `!` or `?` at the end says; absent: the slot's own default. */
  readonly required?: boolean;
}

/** Reads the value of a slot: `role | -percent | role:$class&!Person | Phrase(var, var: role) | $class`, then `?` or `!`. */
export function parseSlotValue(text: string): SlotValue {
  refuseLong(text);
  const mark = /[?!]$/.exec(text.trimEnd());
  const body = mark ? text.slice(0, mark.index) : text;
  const patterns: SlotPattern[] = [];
  let offset = 0;
  for (const part of body.split('|')) {
    const lead = part.length - part.trimStart().length;
    patterns.push(parseAlternative(part.trim(), offset + lead));
    offset += part.length + 1;
  }
  return mark ? { patterns, required: mark[0] === '!' } : { patterns };
}

function parseAlternative(text: string, offset: number): SlotPattern {
  if (text === '')
    throw new GrammarError('empty alternative', offset, 'write a role, a phrase type, a `$class` or a type');
  const phrase = /^([A-Z][A-Za-z]*)\s*\((.*)\)$/.exec(text);
  if (phrase) return { kind: 'phrase', phrase: phrase[1]!, bind: parseArguments(phrase[2]!, text, offset) };
  if (/[()]/.test(text))
    throw new GrammarError(
      'unbalanced parentheses',
      offset + text.search(/[()]/),
      'a phrase type is written `Stake(percent, company)`',
    );
  if (/^[$!A-Z]/.test(text)) return { kind: 'test', filters: parseFilters(text, offset) };
  const negate = text.startsWith('-');
  const colon = text.indexOf(':');
  const name = text.slice(negate ? 1 : 0, colon === -1 ? undefined : colon).trim();
  if (!NAME.test(name))
    throw new GrammarError(
      `\`${text}\` is no slot value`,
      offset,
      'write a role, a phrase type, a `$class` or a type',
    );
  const filters = colon === -1 ? [] : parseFilters(text.slice(colon + 1), offset + colon + 1);
  return { kind: 'bind', name, filters, negate };
}

function parseFilters(text: string, offset: number): SlotFilter[] {
  return text.split('&').map((part) => parseFilter(part.trim(), offset));
}

function parseFilter(text: string, offset: number): SlotFilter {
  const negated = text.startsWith('!');
  const name = negated ? text.slice(1) : text;
  if (CLASS.test(name)) return { kind: 'class', className: name.slice(1), negated };
  const type = FILTER_TYPES.find((known) => known === name);
  if (type) return { kind: 'type', type, negated };
  throw new GrammarError(
    `\`${text}\` is neither a \`$class\` nor a type`,
    offset,
    `types are ${FILTER_TYPES.join(', ')}`,
  );
}

function parseArguments(list: string, text: string, offset: number): Record<string, string> {
  const bind: Record<string, string> = {};
  if (list.trim() === '') return bind;
  for (const argument of list.split(',')) {
    const [variable = '', target = variable] = argument.split(':').map((word) => word.trim());
    const place = offset + text.indexOf(argument) + (argument.length - argument.trimStart().length);
    if (!NAME.test(variable) || !NAME.test(target)) {
      throw new GrammarError(
        `\`${argument.trim()}\` is no phrase argument`,
        place,
        'write `variable` or `variable: role`',
      );
    }
    bind[variable] = target;
  }
  return bind;
}

/** Reads the classes of a trigger: `$buy` or a list of such; `*` (any noun) only where `any` says so. */
export function parseClasses(value: string | readonly string[], any: boolean): readonly string[] {
  return [value].flat().map((text) => {
    if (any && text === '*') return text;
    if (CLASS.test(text)) return text.slice(1);
    const hint =
      text === '*'
        ? 'only `noun` and `is` of a frame may be any noun; name a class here'
        : `write \`$${text.replace(/^\$/, '')}\`, with the class in rules/lexicon`;
    throw new GrammarError(`\`${text}\` is no word class`, 0, hint);
  });
}
