import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';
import { BEYOND_ASCII, type Guard } from '../article/line-patterns.js';

/** Of many characters one is found in nearly every line: such a need spares nothing. */
const MOST_NEEDED = 12;
const MOST_NEEDS = 2;
/** Of so many characters one opens nearly every line. */
const MOST_OPENING = 64;
/** Letters, digits and spaces stand in every line. */
const IN_EVERY_LINE = /[a-z0-9 ]/i;

/** What a text needs for a regular expression that begins with `^` to match it; undefined where that is nothing. */
export function guardOf(regex: RegExp): Guard | undefined {
  const { pattern } = parseRegExpLiteral(regex);
  const characters = charactersOf(regex.flags);
  const opening = atStart(pattern) ? firstOf(pattern, characters) : undefined;
  const opens = opening && !opening.mayBeEmpty && opening.characters.size <= MOST_OPENING;
  const first = opens ? [...opening.characters].join('') : undefined;
  const needs = needsOf(pattern, characters)
    .filter((need) => need.size <= MOST_NEEDED && !IN_EVERY_LINE.test([...need].join('')))
    .toSorted((a, b) => a.size - b.size)
    .slice(0, MOST_NEEDS)
    .map((need) => [...need].join(''));
  return first === undefined && needs.length === 0
    ? undefined
    : { ...(first !== undefined && { first }), needs };
}

type Characters = ReadonlySet<string>;
type Branching = AST.Pattern | AST.Group | AST.CapturingGroup;
/** What stands for one character. */
type Character = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

const ASCII = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));
const EVERYTHING: Characters = new Set([...ASCII, BEYOND_ASCII]);

/** The characters of ASCII that a part of a regular expression matches, and `BEYOND_ASCII` where it may match another. */
function charactersOf(flags: string): (part: Character) => Characters {
  const known = new Map<string, Characters>();
  return ({ raw }) => {
    const old = known.get(raw);
    if (old) return old;
    const alone = new RegExp(`^${raw}$`, flags);
    const more = mayMatchMore(raw, flags) ? [BEYOND_ASCII] : [];
    const made = new Set([...ASCII.filter((character) => alone.test(character)), ...more]);
    known.set(raw, made);
    return made;
  };
}

/** Where only ASCII is written, nothing else matches; but in any case K and S have others beside them (U+212A, U+017F). */
const mayMatchMore = (raw: string, flags: string): boolean =>
  /^\.$|\P{ASCII}|\\[^-/.()[\]{}+*?^$|\\]|\[\^/u.test(raw) || (flags.includes('i') && /[ks]|-/i.test(raw));

const atStart = ({ alternatives }: Branching): boolean =>
  alternatives.every(({ elements: [opening] }) => opening?.type === 'Assertion' && opening.kind === 'start');

interface Opening {
  readonly characters: Characters;
  /** Whether nothing may stand there, so that what comes behind opens. */
  readonly mayBeEmpty: boolean;
}

const NOTHING: Opening = { characters: new Set(), mayBeEmpty: true };

function firstOf({ alternatives }: Branching, of: (part: Character) => Characters): Opening {
  const openings = alternatives.map(({ elements }) => firstOfSequence(elements, of));
  return {
    characters: union(openings.map(({ characters }) => characters)),
    mayBeEmpty: openings.some(({ mayBeEmpty }) => mayBeEmpty),
  };
}

function firstOfSequence(elements: readonly AST.Element[], of: (part: Character) => Characters): Opening {
  const seen: Characters[] = [];
  for (const element of elements) {
    const { characters, mayBeEmpty } = firstOfElement(element, of);
    seen.push(characters);
    if (!mayBeEmpty) return { characters: union(seen), mayBeEmpty };
  }
  return { characters: union(seen), mayBeEmpty: true };
}

function firstOfElement(element: AST.Element, of: (part: Character) => Characters): Opening {
  switch (element.type) {
    case 'Assertion':
      return NOTHING;
    case 'Group':
    case 'CapturingGroup':
      return firstOf(element, of);
    case 'Quantifier': {
      const { characters, mayBeEmpty } = firstOfElement(element.element, of);
      return { characters, mayBeEmpty: mayBeEmpty || element.min === 0 };
    }
    case 'Backreference':
      return { characters: EVERYTHING, mayBeEmpty: true };
    default:
      return { characters: of(element), mayBeEmpty: false };
  }
}

/** Sets of characters of each of which a text that matches has one. */
function needsOf({ alternatives }: Branching, of: (part: Character) => Characters): Characters[] {
  const each = alternatives.map(({ elements }) => elements.flatMap((element) => needsOfElement(element, of)));
  if (each.length === 1) return each[0] ?? [];
  // Of several ways each needs something: one of all these.
  const fewest = each.map((needs) => needs.toSorted((a, b) => cost(a) - cost(b))[0]);
  return fewest.every((need) => need !== undefined) ? [union(fewest)] : [];
}

/** The less a need spares, the more it costs. */
const cost = (need: Characters): number =>
  [...need].reduce((sum, character) => sum + (IN_EVERY_LINE.test(character) ? 10 : 1), 0);

function needsOfElement(element: AST.Element, of: (part: Character) => Characters): Characters[] {
  switch (element.type) {
    case 'Assertion':
    case 'Backreference':
      return [];
    case 'Group':
    case 'CapturingGroup':
      return needsOf(element, of);
    case 'Quantifier':
      return element.min === 0 ? [] : needsOfElement(element.element, of);
    default:
      return [of(element)];
  }
}

function union(sets: readonly Characters[]): Characters {
  return new Set(sets.flatMap((set) => [...set]));
}
