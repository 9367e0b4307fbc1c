import { BIT, NOUN, VERB, type Mask } from '../grammar/readings.js';
import type { Tagger, TagWord } from '../grammar/tagger.js';
import type { Reading } from '../lexicon/reading.js';
import type { Token } from '../text/types.js';
import type { Tag, Unit } from './types.js';

/** Readings of the word lists as readings of the grammar. */
const PART_BITS: Readonly<Partial<Record<Reading['pos'], Mask>>> = {
  adjective: BIT.adjective,
  adverb: BIT.adverb,
  determiner: BIT.determiner,
  preposition: BIT.preposition,
  pronoun: BIT.pronoun,
  conjunction: BIT.conjunction | BIT.subordinator,
  modal: BIT.auxiliary,
  auxiliary: BIT.auxiliary,
  negation: BIT.particle,
  number: BIT.number,
  relative: BIT.pronoun,
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

const bitOf = ({ pos, form }: Reading): Mask =>
  pos === 'verb' || pos === 'noun' ? FORM_BITS[form] : (PART_BITS[pos] ?? 0);

/** The tags of words of open classes, by the grammar: noun, verb, adjective, adverb. */
export function openTags(
  units: readonly Unit[],
  tokens: readonly Token[],
  tagger: Tagger,
  headline: boolean,
): Tag[] {
  const words = units.map((unit) => wordOf(unit, tokens, tagger));
  const masks = tagger.tag(words, headline);
  return units.map((unit, i) => tagOf(masks[i] as Mask, unit));
}

/** Names and values are known for what they are, and phrases by the word lists; a single word may be what English has it, and what a word list has a class for. */
function wordOf(unit: Unit, tokens: readonly Token[], { classBits }: Tagger): TagWord {
  const { lower } = unit;
  if (unit.name) return { lower, known: BIT.name };
  if (unit.value) return { lower, known: BIT.number };
  const token = tokens[unit.first];
  if (token?.kind === 'possessive') return { lower, known: BIT.particle };
  // "IT", "US": what capitals make of a pronoun.
  if (token?.allCaps && unit.readings.length === 0) return { lower, known: BIT.noun };
  const listed = unit.readings.list.reduce((mask, r) => mask | (r.classes.length > 0 ? bitOf(r) : 0), 0);
  const classes = unit.readings.classes.reduce((bits, name) => bits | (classBits.get(name) ?? 0), 0);
  const phrase = unit.end > unit.first + 1 && listed !== 0;
  return phrase ? { lower, known: listed, classes } : { lower, also: listed & OPEN, classes };
}

/** Only words of open classes get readings from the word lists: those of closed classes are in the grammar. */
const OPEN = NOUN | VERB | BIT.adjective | BIT.adverb;

function tagOf(mask: Mask, { readings }: Unit): Tag {
  if (mask & BIT.attributive) return 'adjective';
  if (mask & NOUN) return 'noun';
  if (mask & VERB) return 'verb';
  if (mask & BIT.adjective) return 'adjective';
  if (mask & BIT.adverb) return 'adverb';
  if (mask & BIT.number) return 'value';
  if (mask & BIT.preposition) return 'preposition';
  if (mask & BIT.determiner) return 'determiner';
  // What the grammar has in a closed class and the word lists do not: "there".
  return readings.usual === 'adverb' ? 'adverb' : 'noun';
}
