import { FORM, Readings } from '../lexicon/readings.js';
import type { PartOfSpeech, Reading } from '../lexicon/reading.js';
import type { Lexicon, NounKind, VerbKind } from '../lexicon/types.js';
import { oncePer } from '../once.js';
import type { Token } from '../text/types.js';
import type { Tag, TaggedUnit, Unit } from './types.js';
import { isVerb, lastNot, startsNounGroup } from './unit-predicates.js';
import { tagOfReading, unitReadings } from './grammar-tags.js';
import { withTag } from './unit.js';
import { BIT, type Mask } from '../grammar/readings.js';
import type { Row } from '../grammar/types.js';
import type { Tagger } from '../grammar/tagger.js';

/** Tags of punctuation. */
const MARKS: Readonly<Record<string, Tag>> = {
  ',': 'comma',
  '&': 'conjunction',
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

/** Told of each row that takes a reading from a unit, or adds one; without a row, frequency decided. */
export type TagTrace = (unit: Unit, row: Row | undefined, before: Mask, after: Mask) => void;

/**
 * Gives each unit of a sentence one tag, left to right, by what it may be and what stands beside it. Closed classes,
 * names and values are certain; the work is in words that are noun or verb, adjective or participle, "that" and "to".
 */
export function tagUnits(
  units: readonly Unit[],
  tokens: readonly Token[],
  { tagger, lexicon }: { readonly tagger: Tagger; readonly lexicon: Lexicon },
  headline: boolean,
  trace?: TagTrace,
): TaggedUnit[] {
  const tagged: TaggedUnit[] = [];
  const masks = unitReadings(
    units,
    tokens,
    tagger,
    headline,
    trace && ((row, i, before, after) => trace(units[i] as Unit, row, before, after)),
  );
  units.forEach((unit, i) => {
    const auxiliary = isPassiveGet(units, i) ? asBe : isContractedHave(units, i, tokens) ? asHave : undefined;
    if (auxiliary) {
      tagged.push(withTag(unit, 'auxiliary', new Readings(unit.readings.list.map(auxiliary)), BIT.auxiliary));
      return;
    }
    const tag = chooseTag(units, i, tokens, masks);
    const readings = withKinds(readingsFor(unit, tag, masks[i] as Mask), unit, tag, lexicon);
    const fitting =
      tag === 'verb'
        ? withVerbKinds(finiteReadings(readings, lastNot(tagged, 'adverb')), unit, lexicon)
        : readings;
    tagged.push(withTag(unit, tag, fitting, masks[i] as Mask));
  });
  return tagged;
}

/** "Foo got bought by Bar": where a participle and "by" follow, "get" does what "be" does. */
function isPassiveGet(units: readonly Unit[], i: number): boolean {
  const [unit, next] = [units[i], units[i + 1]];
  if (units[i + 2]?.lower !== 'by') return false;
  const get = unit?.readings.list.some((r) => r.pos === 'verb' && r.lemma === 'get') === true;
  return get && isVerb(next, FORM.participle | FORM.past);
}

const asBe = (reading: Reading): Reading => ({ ...reading, pos: 'auxiliary', classes: ['be'] });

/** "It's raised its forecast", but "she's paid a salary", "it's named the winner": "has" where an object follows a verb that has one alone. */
function isContractedHave(units: readonly Unit[], i: number, tokens: readonly Token[]): boolean {
  const unit = units[i] as Unit;
  if (!/^['’]s$/.test(tokens[unit.first]?.text ?? '') || unit.lower !== 'is') return false;
  const [participle, object] = [units[i + 1], units[i + 2]];
  const opens = startsNounGroup(object) || object?.readings.usual === 'noun';
  if (!participle || !isVerb(participle, FORM.participle) || !opens) return false;
  const { readings } = participle;
  return !readings.inAny(COMPLETED) && (!readings.inClass('two-objects') || readings.inAny(['buy', 'sell']));
}

/** Classes of verbs that say what their object becomes or is called. */
const COMPLETED: readonly string[] = ['dub', 'appoint', 'give-name'];

const asHave = (reading: Reading): Reading => ({
  ...reading,
  lemma: 'have',
  pos: 'auxiliary',
  classes: ['have'],
});

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

/** The form of a word that no list has, as the grammar reads it. */
const FORMS: readonly (readonly [Mask, PartOfSpeech, Reading['form']])[] = [
  [BIT.participle, 'verb', 'participle'],
  [BIT.past, 'verb', 'past'],
  [BIT.gerund, 'verb', 'gerund'],
  [BIT.third, 'verb', 'third'],
  [BIT.plural, 'noun', 'plural'],
];

/** "They come", "has come": the base and the participle are one word, and no past tense is. */
function inFormOf(readings: Readings, mask: Mask): Readings {
  const forms = mask & (BIT.base | BIT.participle);
  if (!readings.inForm(FORM.participle) || readings.inForm(FORM.past) || !readings.inForm(FORM.base))
    return readings;
  if (forms === BIT.base) return readings.filter(({ form }) => form !== 'participle');
  return forms === BIT.participle ? readings.filter(({ form }) => form !== 'base') : readings;
}

/** Only the readings that agree with the tag: "holding" tagged as noun is no longer a form of "hold". */
function readingsFor(unit: Unit, tag: Tag, mask: Mask): Readings {
  const pos = POS_OF_TAG[tag];
  if (!pos) return unit.readings;
  const fitting = unit.readings.ofPart(pos);
  if (fitting.length > 0) return pos === 'verb' ? inFormOf(fitting, mask) : fitting;
  if (tag === 'adjective') return unit.readings.ofPart('verb');
  const forms = FORMS.filter(([bit, of]) => of === pos && (mask & bit) !== 0).map(([, , form]) => form);
  const own = forms.length > 0 ? forms : (['base'] as const);
  return new Readings(own.map((form) => ({ lemma: unit.lower, pos, form, classes: [] })));
}

/** The kinds of noun that a dictionary has it among are word classes of what is tagged as one, and of nothing else. */
function withKinds(readings: Readings, { lower }: Unit, tag: Tag, lexicon: Lexicon): Readings {
  if (tag !== 'noun') return readings;
  const kinds = lexicon.nounKinds(lower.slice(lower.lastIndexOf(' ') + 1));
  return kinds.length === 0 ? readings : amongKinds(kinds)(readings);
}

/** The same readings with these kinds as classes; nouns are tagged again and again, and there are few sets of kinds. */
const amongKinds = oncePer((kinds: readonly NounKind[]) =>
  oncePer(
    (readings: Readings) =>
      new Readings(readings.list.map((r) => ({ ...r, classes: [...r.classes, ...kinds] }))),
  ),
);

/** What a verb has behind it, where no word list says otherwise, is a word class of its main reading. */
function withVerbKinds(readings: Readings, { lower }: Unit, lexicon: Lexicon): Readings {
  const kinds = lexicon.verbKinds(lower);
  if (kinds.length === 0) return readings;
  return (readings.inClass('ambitransitive') ? havingParticles : havingKinds)(kinds)(readings);
}

const havingKinds = oncePer((kinds: readonly VerbKind[]) =>
  oncePer(
    ({ list, main }: Readings) =>
      new Readings(list.map((r) => (r === main ? { ...r, classes: [...r.classes, ...kinds] } : r))),
  ),
);

const havingParticles = oncePer((kinds: readonly VerbKind[]) =>
  havingKinds(kinds.filter((kind) => kind.startsWith('with-'))),
);

function chooseTag(units: readonly Unit[], i: number, tokens: readonly Token[], masks: Int32Array): Tag {
  const unit = units[i] as Unit;
  const token = tokens[unit.first] as Token;
  const mask = masks[i] as Mask;
  if (unit.name) return 'name';
  if (unit.value) return 'value';
  if (token.kind === 'possessive') return mask & BIT.auxiliary ? 'auxiliary' : 'possessive';
  if (token.kind === 'punctuation' && unit.end === unit.first + 1)
    return markTag(unit, token, units[i + 1], tokens);
  if (token.kind === 'symbol' || token.kind === 'number') return 'value';
  return tagOfReading(unit, mask, masks[i - 1] ?? 0, masks[i + 1] ?? 0);
}

function markTag(unit: Unit, token: Token, next: Unit | undefined, tokens: readonly Token[]): Tag {
  // "Yahoo! Buys Foo": the mark is part of a name where its sentence goes on.
  if (unit.lower === '!' && next && !token.spaceBefore) return 'other';
  const tag = MARKS[unit.lower] ?? 'other';
  // A hyphen inside "pre - tax" is no dash, but between spaces it is.
  const hyphen = unit.lower === '-' || unit.lower === '–';
  if (hyphen && !token.spaceBefore && next && !tokens[next.first]?.spaceBefore) return 'other';
  return tag;
}
