import { oncePer } from '../once.js';
import { BIT, NOUN, VERB, type Mask } from '../grammar/readings.js';
import type { Tagger, TagWord } from '../grammar/tagger.js';
import type { Trace } from '../grammar/disambiguate.js';
import type { Reading } from '../lexicon/reading.js';
import { PART, type Readings } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';
import type { Tag, Unit } from './types.js';

/** Readings of the word lists as readings of the grammar. */
const PART_BITS: Readonly<Partial<Record<Reading['pos'], Mask>>> = {
  adjective: BIT.adjective,
  adverb: BIT.adverb,
  determiner: BIT.determiner,
  preposition: BIT.preposition,
  pronoun: BIT.pronoun,
  modal: BIT.auxiliary,
  auxiliary: BIT.auxiliary,
  negation: BIT.particle,
  number: BIT.number,
  relative: BIT.relative,
};
const FORM_BITS: Readonly<Record<Reading['form'], Mask>> = {
  base: BIT.base,
  third: BIT.third,
  past: BIT.past,
  participle: BIT.participle,
  gerund: BIT.gerund,
  singular: BIT.noun,
  plural: BIT.plural,
  other: BIT.noun,
};

function bitOf({ pos, form, classes }: Reading): Mask {
  if (pos === 'verb' || pos === 'noun') return FORM_BITS[form];
  if (pos === 'conjunction') return classes.includes('coordinator') ? BIT.conjunction : BIT.subordinator;
  return PART_BITS[pos] ?? 0;
}

/** What the grammar leaves of the readings of each unit. */
export function unitReadings(
  units: readonly Unit[],
  tokens: readonly Token[],
  tagger: Tagger,
  headline: boolean,
  trace?: Trace,
): Int32Array {
  const listedIn = listedBy(tagger);
  return tagger.tag(
    units.map((unit) => wordOf(unit, tokens, listedIn)),
    headline,
    trace,
  );
}

interface Listed {
  readonly listed: Mask;
  readonly classes: number;
}
/**
 * What the word lists say that a word may be, and the classes that rows ask for. Words with the same readings share one
 * object.
 */
const listedBy = oncePer(({ classBits }: Tagger) =>
  oncePer((readings: Readings): Listed => ({
    listed: readings.list.reduce((mask, r) => mask | (r.classes.length > 0 ? bitOf(r) : 0), 0),
    classes: readings.classes.reduce((bits, name) => bits | (classBits.get(name) ?? 0), 0),
  })),
);

/** Names and values are known for what they are, and phrases by the word lists; a single word may be what English has it, and what a word list has a class for. */
function wordOf(unit: Unit, tokens: readonly Token[], listedIn: (readings: Readings) => Listed): TagWord {
  const { lower, readings } = unit;
  if (unit.name) return known(lower, BIT.name);
  if (unit.value) return known(lower, BIT.number);
  const token = tokens[unit.first];
  if (token?.kind === 'possessive')
    return known(lower, lower === "'s" ? BIT.particle | BIT.auxiliary : BIT.particle);
  // "IT", "US": what capitals make of a pronoun.
  if (token?.allCaps && readings.length === 0) return known(lower, BIT.noun);
  const { listed, classes } = listedIn(readings);
  const phrase = unit.end > unit.first + 1 && listed !== 0;
  return phrase ? known(lower, listed, classes) : { lower, known: undefined, also: listed, classes };
}

const known = (lower: string, mask: Mask, classes = 0): TagWord => ({ lower, known: mask, also: 0, classes });

/** Nouns and what stands before them: what a determiner is followed by. */
const NOMINAL: Mask =
  NOUN | BIT.name | BIT.number | BIT.adjective | BIT.attributive | BIT.gerund | BIT.determiner;

/** The tag of a unit by the reading that is left of it, and of the ones beside it. */
export function tagOfReading({ readings }: Unit, mask: Mask, before: Mask, next: Mask): Tag {
  if (mask & BIT.attributive) return 'adjective';
  if (mask & NOUN) return 'noun';
  if (mask & VERB) return readings.is(PART.auxiliary) ? 'auxiliary' : 'verb';
  if (mask & BIT.auxiliary) return readings.is(PART.modal) ? 'modal' : 'auxiliary';
  if (mask & (BIT.adjective | BIT.determiner)) return describing(readings, mask, before, next);
  if (mask & BIT.particle) return readings.inClass('negation') ? 'negation' : 'to';
  return tagOfFunctionWord(readings, mask);
}

/** "many banks", but "many of them": a quantifier without its noun is a pronoun. */
function describing(readings: Readings, mask: Mask, before: Mask, next: Mask): Tag {
  if (readings.inClass('possessive-pronoun') && !readings.is(PART.relative)) return 'possessive-pronoun';
  // "two other directors"
  const counted = before === BIT.number && readings.is(PART.adjective);
  if (mask & BIT.adjective && (counted || !readings.is(PART.determiner))) return 'adjective';
  // "this most important body"
  const graded = mask === BIT.determiner && (next & BIT.adverb) !== 0 && !readings.inClass('quantifier');
  return readings.is(PART.pronoun) && !graded && (next & NOMINAL) === 0 ? 'pronoun' : 'determiner';
}

const TAGS: readonly (readonly [Mask, Tag])[] = [
  [BIT.number, 'value'],
  [BIT.preposition, 'preposition'],
  [BIT.subordinator, 'subordinator'],
  [BIT.conjunction, 'conjunction'],
  [BIT.relative, 'relative'],
  [BIT.pronoun, 'pronoun'],
  [BIT.adverb, 'adverb'],
];

function tagOfFunctionWord(readings: Readings, mask: Mask): Tag {
  // "neither", "both … and"
  if (mask & BIT.conjunction && readings.is(PART.determiner)) return 'determiner';
  // "none of them", "whatever happens", but "there" is an adverb and "what" opens a clause
  if (mask & BIT.pronoun && !readings.is(PART.adverb | PART.conjunction | PART.relative)) return 'pronoun';
  if (readings.inClass('negation')) return 'negation';
  const own = mask & BIT.adverb ? PART.adverb : mask & BIT.pronoun ? PART.pronoun : 0;
  // "how", "what": a word that opens a clause; "there", "they both left": an adverb.
  if (own && readings.length > 0 && !readings.is(own))
    return readings.is(PART.conjunction | PART.relative) && !readings.inClass('coordinator')
      ? 'subordinator'
      : 'adverb';
  return TAGS.find(([bits]) => mask & bits)?.[1] ?? (readings.usual === 'adverb' ? 'adverb' : 'noun');
}
