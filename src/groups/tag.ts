import { FORM, PART, Readings } from '../lexicon/readings.js';
import type { PartOfSpeech, Reading } from '../lexicon/reading.js';
import type { Token } from '../text/types.js';
import type { Tag, TaggedUnit, Unit } from './types.js';
import { has, inClass, isPrenominal, isVerb, lastNot, nounFollows, usual } from './unit-predicates.js';
import { closedTag } from './closed-tags.js';
import { isVerbHere, verbOrParticiple } from './verb-disambiguation.js';

/** Tags of punctuation. */
const MARKS: Readonly<Record<string, Tag>> = {
  ',': 'comma',
  ';': 'colon',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '--': 'dash',
  '"': 'quote',
  '“': 'quote',
  '”': 'quote',
  "'": 'quote',
  '‘': 'quote',
  '’': 'quote',
  '``': 'quote',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '|': 'stop',
};

/**
 * Gives each unit of a sentence one tag, left to right, by what it may be and what stands beside it. Closed classes,
 * names and values are certain; the work is in words that are noun or verb, adjective or participle, "that" and "to".
 */
export function tagUnits(units: readonly Unit[], tokens: readonly Token[]): TaggedUnit[] {
  const tagged: TaggedUnit[] = [];
  units.forEach((unit, i) => {
    if (isPassiveGet(units, i)) {
      tagged.push(withTag(unit, 'auxiliary', new Readings(unit.readings.list.map(asBe))));
      return;
    }
    const tag = isEmphatic(unit, tagged[i - 1]) ? 'adverb' : chooseTag(units, i, tagged, tokens);
    const readings = readingsFor(unit, tag);
    const fitting = tag === 'verb' ? finiteReadings(readings, lastNot(tagged, 'adverb')) : readings;
    tagged.push(withTag(unit, tag, fitting));
  });
  return tagged;
}

/** Every tagged unit has the same properties in the same order, which makes reading them fast. */
const withTag = (
  { first, end, lower, capital, name, value }: Unit,
  tag: Tag,
  readings: Readings,
): TaggedUnit => ({ first, end, lower, capital, readings, name, value, tag });

/** "Foo got bought by Bar": where a participle and "by" follow, "get" does what "be" does. */
function isPassiveGet(units: readonly Unit[], i: number): boolean {
  const [unit, next] = [units[i], units[i + 1]];
  if (units[i + 2]?.lower !== 'by') return false;
  const get = unit?.readings.list.some((r) => r.pos === 'verb' && r.lemma === 'get') === true;
  return get && isVerb(next, FORM.participle | FORM.past);
}

/** "Foo itself is": the pronoun only stresses the name before it. */
const isEmphatic = (unit: Unit, before: TaggedUnit | undefined): boolean =>
  before?.tag === 'name' && inClass(unit, 'reflexive-pronoun');

const asBe = (reading: Reading): Reading => ({ ...reading, pos: 'auxiliary', classes: ['be'] });

/** "The court found" is a past of "find"; only behind "to" or a modal is it the base of "found". */
function finiteReadings(readings: Readings, prev: TaggedUnit | undefined): Readings {
  if (!readings.inForm(FORM.past) || !readings.inForm(FORM.base)) return readings;
  if (prev && ['to', 'modal', 'auxiliary', 'negation'].includes(prev.tag)) return readings;
  const past = readings.list.filter((r) => r.form === 'past');
  return readings.filter((r) => r.form !== 'base' || past.some((p) => p.lemma === r.lemma));
}

const POS_OF_TAG: Partial<Record<Tag, PartOfSpeech>> = {
  verb: 'verb',
  noun: 'noun',
  adjective: 'adjective',
  adverb: 'adverb',
  auxiliary: 'auxiliary',
};

/** Only the readings that agree with the tag: "holding" tagged as noun is no longer a form of "hold". */
function readingsFor(unit: Unit, tag: Tag): Readings {
  const pos = POS_OF_TAG[tag];
  if (!pos) return unit.readings;
  const fitting = unit.readings.ofPart(pos);
  if (fitting.length > 0) return fitting;
  if (tag === 'adjective') return unit.readings.ofPart('verb');
  return Readings.of({ lemma: unit.lower, pos, form: 'base', classes: [] });
}

function chooseTag(
  units: readonly Unit[],
  i: number,
  before: readonly TaggedUnit[],
  tokens: readonly Token[],
): Tag {
  const unit = units[i] as Unit;
  const token = tokens[unit.first] as Token;
  if (unit.name) return 'name';
  if (unit.value) return 'value';
  if (token.kind === 'possessive') return inClass(units[i + 1], 'article') ? 'auxiliary' : 'possessive';
  if (token.kind === 'punctuation' && unit.end === unit.first + 1)
    return markTag(unit, token, units[i + 1], tokens);
  if (token.kind === 'symbol' || token.kind === 'number') return 'value';
  const closed = closedTag(units, i, before);
  return closed ?? openTag(units, i, before, token);
}

function markTag(unit: Unit, token: Token, next: Unit | undefined, tokens: readonly Token[]): Tag {
  // "Yahoo! Buys Foo": the mark is part of a name where its sentence goes on.
  if (unit.lower === '!' && next && !token.spaceBefore) return 'other';
  const tag = MARKS[unit.lower] ?? 'other';
  // A hyphen inside "pre - tax" is no dash, but between spaces it is.
  if (tag === 'dash' && !token.spaceBefore && next && !tokens[next.first]?.spaceBefore) return 'other';
  return tag;
}

function openTag(units: readonly Unit[], i: number, before: readonly TaggedUnit[], token: Token): Tag {
  const unit = units[i] as Unit;
  const prev = before[i - 1];
  const verb = has(unit, PART.verb);
  const noun = has(unit, PART.noun);
  const adjective = has(unit, PART.adjective);
  if (insideVerbGroup(units, i, prev)) return 'adverb';
  if (noun && isTitle(unit, units[i + 1], prev)) return 'noun';
  if (noun && adjective && closesOffice(unit, units[i + 1], prev)) return 'noun';
  if (verb && !noun && !adjective) return verbOrParticiple(units, i, before);
  if (verb && usual(unit) !== 'adverb' && isVerbHere(units, i, before)) return 'verb';
  if (has(unit, PART.adverb) && (usual(unit) === 'adverb' || (!noun && !adjective)))
    return adverbOrAdjective(units[i + 1], prev, adjective, noun);
  if (noun && adjective)
    return (nounFollows(units[i + 1]) && usual(unit) !== 'noun') || holdsValue(units[i + 1], prev)
      ? 'adjective'
      : usual(unit) === 'adjective' && !isPrenominal(prev)
        ? 'adjective'
        : 'noun';
  if (noun) return 'noun';
  if (adjective) return 'adjective';
  return unknownTag(unit, units[i + 1], prev, token);
}

/** "the remaining 50 percent": what stands between a determiner and a value is no head. */
const holdsValue = (next: Unit | undefined, prev: TaggedUnit | undefined): boolean =>
  next?.value !== undefined && next.value.kind !== 'date' && isPrenominal(prev);

/** "has long been", "has now appointed": an adverb between auxiliary and verb. */
function insideVerbGroup(units: readonly Unit[], i: number, prev: TaggedUnit | undefined): boolean {
  const next = units[i + 1];
  if (!has(units[i], PART.adverb) || !prev || (prev.tag !== 'auxiliary' && prev.tag !== 'modal'))
    return false;
  return (
    has(next, PART.auxiliary) ||
    (isVerb(next, FORM.participle | FORM.gerund | FORM.past) && next !== undefined && usual(next) === 'verb')
  );
}

/** "union official Ann Lee", "Japanese rival Foo", "building products group Foo": what stands between a nominal and a name. */
function isTitle(unit: Unit, next: Unit | undefined, prev: TaggedUnit | undefined): boolean {
  const verbal = unit.readings.list.some(
    (r) => r.pos === 'verb' && r.form !== 'base' && (r.form !== 'third' || r.classes.length > 0),
  );
  if (!next?.name || verbal) return false;
  const behind =
    prev !== undefined &&
    ['noun', 'name', 'adjective', 'determiner', 'possessive', 'possessive-pronoun'].includes(prev.tag);
  return (
    (behind || !has(unit, PART.verb)) &&
    ['position', 'company-noun', 'person-noun', 'competitor-noun'].some((c) => inClass(unit, c))
  );
}

/** "its finance chief next month": a job that a noun stands before, and none behind. */
const closesOffice = (unit: Unit, next: Unit | undefined, prev: TaggedUnit | undefined): boolean =>
  prev?.tag === 'noun' && inClass(unit, 'position') && !nounFollows(next);

/** "the now famous firm", "an early stage" but "has now appointed": an adverb, unless a noun group holds it. */
function adverbOrAdjective(
  next: Unit | undefined,
  prev: TaggedUnit | undefined,
  adjective: boolean,
  noun: boolean,
): Tag {
  if ((adjective || noun) && isPrenominal(prev) && next && (next.value || nounFollows(next)))
    return adjective ? 'adjective' : 'noun';
  return 'adverb';
}

/** A word no list knows: by its ending; otherwise a noun. */
function unknownTag(unit: Unit, next: Unit | undefined, prev: TaggedUnit | undefined, token: Token): Tag {
  const { lower } = unit;
  if (!/\p{L}/u.test(lower)) return 'other';
  if (/ly$/.test(lower) && lower.length > 4) return 'adverb';
  if (prev?.tag === 'modal') return 'verb';
  const before =
    prev && ['determiner', 'possessive-pronoun', 'possessive', 'adjective', 'preposition'].includes(prev.tag);
  if (/(ed|ing)$/.test(lower) && lower.length > 5 && !token.capital)
    return before || nounFollows(next) ? 'adjective' : 'verb';
  if (/(al|ous|ive|able|ible|ful|less|ic|ary|-based|-owned|ish|ese|ian)$/.test(lower) && nounFollows(next))
    return 'adjective';
  return 'noun';
}
