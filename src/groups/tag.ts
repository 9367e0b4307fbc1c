import type { PartOfSpeech, Reading } from '../lexicon/types.js';
import type { Token } from '../text/types.js';
import type { Tag, TaggedUnit, Unit } from './types.js';

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

const has = (unit: Unit | undefined, pos: PartOfSpeech, forms?: readonly string[]): boolean =>
  unit !== undefined &&
  !unit.name &&
  unit.readings.some((r) => r.pos === pos && (!forms || forms.includes(r.form)));
const inClass = (unit: Unit | undefined, className: string): boolean =>
  unit !== undefined && !unit.name && unit.readings.some((r) => r.classes.includes(className));
const isNominal = (tag: Tag | undefined): boolean =>
  tag === 'noun' || tag === 'name' || tag === 'value' || tag === 'pronoun';

/**
 * Gives each unit of a sentence one tag, left to right, by what it may be and what stands beside it. Closed classes,
 * names and values are certain; the work is in words that are noun or verb, adjective or participle, "that" and "to".
 */
export function tagUnits(units: readonly Unit[], tokens: readonly Token[]): TaggedUnit[] {
  const tagged: TaggedUnit[] = [];
  units.forEach((unit, i) => {
    const tag = chooseTag(units, i, tagged, tokens);
    const readings = readingsFor(unit, tag);
    tagged.push({
      ...unit,
      tag,
      readings: tag === 'verb' ? finiteReadings(readings, lastNot(tagged, 'adverb')) : readings,
    });
  });
  return tagged;
}

/** "The court found" is a past of "find"; only behind "to" or a modal is it the base of "found". */
function finiteReadings(readings: readonly Reading[], prev: TaggedUnit | undefined): readonly Reading[] {
  const past = readings.filter((r) => r.form === 'past');
  const bases = readings.filter((r) => r.form === 'base' && past.every((p) => p.lemma !== r.lemma));
  if (
    past.length === 0 ||
    bases.length === 0 ||
    (prev && ['to', 'modal', 'auxiliary', 'negation'].includes(prev.tag))
  )
    return readings;
  return readings.filter((r) => !bases.includes(r));
}

const POS_OF_TAG: Partial<Record<Tag, PartOfSpeech>> = {
  verb: 'verb',
  noun: 'noun',
  adjective: 'adjective',
  adverb: 'adverb',
  auxiliary: 'auxiliary',
};

/** Only the readings that agree with the tag: "holding" tagged as noun is no longer a form of "hold". */
function readingsFor(unit: Unit, tag: Tag): readonly Reading[] {
  const pos = POS_OF_TAG[tag];
  if (!pos) return unit.readings;
  const fitting = unit.readings.filter((r) => r.pos === pos);
  if (fitting.length > 0) return fitting;
  if (tag === 'adjective') return unit.readings.filter((r) => r.pos === 'verb');
  return [{ lemma: unit.lower, pos, form: 'base', classes: [] }];
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
  if (token.kind === 'punctuation') return markTag(unit, token, units[i + 1], tokens);
  if (token.kind === 'symbol' || token.kind === 'number') return 'value';
  const closed = closedTag(units, i, before);
  return closed ?? openTag(units, i, before, token);
}

function markTag(unit: Unit, token: Token, next: Unit | undefined, tokens: readonly Token[]): Tag {
  const tag = MARKS[unit.lower] ?? 'other';
  // A hyphen inside "pre - tax" is no dash, but between spaces it is.
  if (tag === 'dash' && !token.spaceBefore && next && !tokens[next.first]?.spaceBefore) return 'other';
  return tag;
}

function closedTag(units: readonly Unit[], i: number, before: readonly TaggedUnit[]): Tag | undefined {
  const unit = units[i] as Unit;
  const next = units[i + 1];
  const prev = before[i - 1];
  const { lower } = unit;
  const prenominal =
    prev && ['determiner', 'possessive-pronoun', 'possessive', 'adjective'].includes(prev.tag);
  const held = prev && ['determiner', 'possessive-pronoun', 'possessive'].includes(prev.tag);
  if (inClass(unit, 'negation') && !has(unit, 'determiner')) return 'negation';
  if (lower === 'to')
    return has(next, 'verb', ['base']) ||
      inClass(next, 'be') ||
      inClass(next, 'have') ||
      (next && usual(next) === 'adverb' && has(units[i + 2], 'verb', ['base']))
      ? infinitiveOrPreposition(units, i, before)
      : 'preposition';
  if (has(unit, 'auxiliary')) return 'auxiliary';
  if (has(unit, 'modal') && !prenominal) return 'modal';
  if (inClass(unit, 'possessive-pronoun') && !has(unit, 'relative')) {
    if (lower !== 'her' && lower !== 'his') return 'possessive-pronoun';
    return next && (next.name || next.value || has(next, 'noun') || has(next, 'adjective'))
      ? 'possessive-pronoun'
      : 'pronoun';
  }
  if (lower === 'that') return thatTag(units, i, prev);
  if (inClass(unit, 'personal-pronoun') || inClass(unit, 'reflexive-pronoun')) return 'pronoun';
  if (has(unit, 'relative')) return /^wh(o|om|ose|ich)$/.test(lower) ? 'relative' : 'subordinator';
  if (inClass(unit, 'demonstrative') || inClass(unit, 'article'))
    return nominalNext(next) && !has(next, 'modal') && !has(next, 'auxiliary')
      ? 'determiner'
      : lower === 'such'
        ? 'determiner'
        : 'pronoun';
  if (inClass(unit, 'coordinator') && /^(and|or|but|nor|&|and\/or|as well as|yet|plus)$/.test(lower))
    return 'conjunction';
  const content = has(unit, 'noun') || has(unit, 'verb') || has(unit, 'adjective');
  if (has(unit, 'determiner') && !(prenominal && content))
    return nominalNext(next)
      ? 'determiner'
      : has(unit, 'pronoun')
        ? 'pronoun'
        : has(unit, 'adverb')
          ? 'adverb'
          : 'determiner';
  if (has(unit, 'pronoun')) return 'pronoun';
  if (has(unit, 'preposition') && !(held && content)) {
    if (inClass(unit, 'subordinator') && !unit.lower.includes(' ') && startsClause(units, i))
      return 'subordinator';
    if (has(unit, 'verb', ['gerund', 'past', 'participle']) && prev && prev.tag === 'auxiliary')
      return 'verb';
    return 'preposition';
  }
  if (inClass(unit, 'subordinator') && !(held && content)) return 'subordinator';
  if (has(unit, 'number') && !has(unit, 'noun')) return 'value';
  return undefined;
}

const nominalNext = (next: Unit | undefined): boolean =>
  next !== undefined &&
  (next.name !== undefined ||
    next.value !== undefined ||
    has(next, 'noun') ||
    has(next, 'adjective') ||
    has(next, 'verb', ['gerund', 'participle', 'past']) ||
    has(next, 'number') ||
    has(next, 'adverb') ||
    has(next, 'determiner') ||
    (next.readings.length === 0 && /^[\p{L}\d"“'‘]/u.test(next.lower)));

/** "to report" is an infinitive, "subject to review", "close to agreement" and "from 10 to rise" are not. */
function infinitiveOrPreposition(units: readonly Unit[], i: number, before: readonly TaggedUnit[]): Tag {
  const next = units[i + 1] as Unit;
  const after = units[i + 2];
  if (has(next, 'noun') && before[i - 1]?.lower === 'subject') return 'preposition';
  // "sold to rival chip maker Foo"
  if (
    (inClass(next, 'competitor-noun') || inClass(next, 'partner-noun')) &&
    after &&
    !after.name &&
    has(after, 'noun')
  )
    return 'preposition';
  if (has(next, 'noun') && after && (after.lower === 'of' || has(after, 'auxiliary') || has(after, 'modal')))
    return 'preposition';
  return 'to';
}

function thatTag(units: readonly Unit[], i: number, prev: TaggedUnit | undefined): Tag {
  const next = units[i + 1];
  const verbal = has(next, 'verb') || has(next, 'auxiliary') || has(next, 'modal') || has(next, 'adverb');
  const nominal = has(next, 'noun') && !has(next, 'verb');
  if (prev && (prev.tag === 'noun' || prev.tag === 'name' || prev.tag === 'comma') && verbal && !nominal)
    return 'relative';
  if (prev?.tag === 'verb') return 'subordinator';
  if (has(next, 'noun', ['singular']) && !prev?.readings.some((r) => r.pos === 'noun')) return 'determiner';
  if (!next || has(next, 'auxiliary') || has(next, 'modal'))
    return prev?.tag === 'noun' ? 'relative' : 'pronoun';
  return 'subordinator';
}

/** After "as", "after", "since" …: does a verb come before the next break, with a subject in front of it? */
function startsClause(units: readonly Unit[], i: number): boolean {
  for (let k = i + 1; k < Math.min(units.length, i + 9); k++) {
    const unit = units[k] as Unit;
    if (unit.lower === "'s") continue;
    if (
      /^[,;:.()]$/.test(unit.lower) ||
      has(unit, 'preposition') ||
      has(unit, 'relative') ||
      inClass(unit, 'coordinator')
    )
      return false;
    if (has(unit, 'auxiliary') || has(unit, 'modal')) return k > i + 1;
    if (k > i + 1 && !unit.name && has(unit, 'verb', ['past', 'third']) && !has(unit, 'noun')) return true;
  }
  return false;
}

function openTag(units: readonly Unit[], i: number, before: readonly TaggedUnit[], token: Token): Tag {
  const unit = units[i] as Unit;
  const prev = before[i - 1];
  const verb = has(unit, 'verb');
  const noun = has(unit, 'noun');
  const adjective = has(unit, 'adjective');
  if (insideVerbGroup(units, i, prev)) return 'adverb';
  if (noun && isTitle(unit, units[i + 1], prev)) return 'noun';
  if (verb && !noun && !adjective) return verbOrParticiple(units, i, prev, before[i - 2]);
  if (verb && usual(unit) !== 'adverb' && isVerbHere(units, i, before)) return 'verb';
  if (has(unit, 'adverb') && (usual(unit) === 'adverb' || (!noun && !adjective)))
    return adverbOrAdjective(units[i + 1], prev, adjective, noun);
  if (noun && adjective)
    return nounFollows(units[i + 1]) && usual(unit) !== 'noun'
      ? 'adjective'
      : usual(unit) === 'adjective' && !isPrenominal(prev)
        ? 'adjective'
        : 'noun';
  if (noun) return 'noun';
  if (adjective) return 'adjective';
  return unknownTag(unit, units[i + 1], prev, token);
}

/** "has long been", "has now appointed": an adverb between auxiliary and verb. */
function insideVerbGroup(units: readonly Unit[], i: number, prev: TaggedUnit | undefined): boolean {
  const next = units[i + 1];
  if (!has(units[i], 'adverb') || !prev || (prev.tag !== 'auxiliary' && prev.tag !== 'modal')) return false;
  return (
    has(next, 'auxiliary') ||
    (has(next, 'verb', ['participle', 'gerund', 'past']) && next !== undefined && usual(next) === 'verb')
  );
}

const PRENOMINAL: readonly Tag[] = ['determiner', 'possessive-pronoun', 'possessive', 'adjective'];
const isPrenominal = (prev: TaggedUnit | undefined): boolean =>
  prev !== undefined && PRENOMINAL.includes(prev.tag);

/** "union official Ann Lee", "Japanese rival Foo", "building products group Foo": what stands between a nominal and a name. */
function isTitle(unit: Unit, next: Unit | undefined, prev: TaggedUnit | undefined): boolean {
  if (!next?.name || has(unit, 'verb', ['third', 'past', 'participle', 'gerund'])) return false;
  const behind =
    prev !== undefined &&
    ['noun', 'name', 'adjective', 'determiner', 'possessive', 'possessive-pronoun'].includes(prev.tag);
  return (
    (behind || !has(unit, 'verb')) &&
    ['position', 'company-noun', 'person-noun', 'competitor-noun'].some((c) => inClass(unit, c))
  );
}

const nounFollows = (next: Unit | undefined): boolean =>
  next !== undefined &&
  (next.name !== undefined ||
    (has(next, 'noun') && !has(next, 'auxiliary')) ||
    (has(next, 'adjective') && !has(next, 'preposition')));

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

/** Participles and gerunds in front of a noun are adjectives: "the proposed merger", "a listed company". */
function verbOrParticiple(
  units: readonly Unit[],
  i: number,
  prev: TaggedUnit | undefined,
  beforePrev: TaggedUnit | undefined,
): Tag {
  const unit = units[i] as Unit;
  const next = units[i + 1];
  const finiteOnly = !has(unit, 'verb', ['past', 'participle', 'gerund']);
  // "a $5 million agreed bid": the determiner still holds the noun behind the sum.
  const sum = prev?.tag === 'value' && isPrenominal(beforePrev) && nounFollows(next);
  if (sum && !finiteOnly) return 'adjective';
  const open = prev && ['determiner', 'possessive-pronoun', 'possessive', 'adjective'].includes(prev.tag);
  if (open && finiteOnly) return 'noun';
  if (open && next && (next.name || nounFollows(next) || next.value)) return 'adjective';
  if (open && prev.tag !== 'adjective' && has(unit, 'verb', ['gerund'])) return 'noun';
  if (open && prev.tag === 'determiner') return 'adjective';
  const governed = prev?.tag === 'preposition' || prev?.tag === 'verb';
  if (governed && !has(unit, 'verb', ['gerund']) && next && (next.name || nounFollows(next)))
    return 'adjective';
  return 'verb';
}

/** Decides for a word that may be verb or noun (or adjective): "plans", "reports", "holding", "close", "open". */
function isVerbHere(units: readonly Unit[], i: number, before: readonly TaggedUnit[]): boolean {
  const unit = units[i] as Unit;
  const next = units[i + 1];
  const prev = lastNot(before, 'adverb');
  if (!prev) return startsWithVerb(unit, next);
  const participle = has(unit, 'verb', ['participle', 'past']);
  if (participle && next?.lower === 'by' && !isPrenominal(prev)) return true;
  const base = has(unit, 'verb', ['base']);
  const finite = has(unit, 'verb', ['base', 'third', 'past']);
  const verbal = has(unit, 'verb', ['gerund', 'participle', 'past']);
  if (prev.tag === 'to' || prev.tag === 'modal') return base || verbal;
  if (prev.tag === 'negation') {
    const auxiliary = before[before.lastIndexOf(prev) - 1];
    return auxiliary?.tag === 'auxiliary' ? afterAuxiliary(unit, next, auxiliary) : base || verbal;
  }
  if (prev.tag === 'auxiliary') return afterAuxiliary(unit, next, prev);
  if (['determiner', 'possessive-pronoun', 'possessive', 'adjective'].includes(prev.tag)) return false;
  if (prev.tag === 'value' && isPrenominal(before[i - 2]) && nounFollows(next)) return false;
  if (prev.tag === 'value')
    return has(unit, 'verb', ['past']) && usual(unit) === 'verb' && !verbOnlyAfterNoun(next);
  if (prev.tag === 'preposition') return has(unit, 'verb', ['gerund']) && startsNounGroup(next);
  if (prev.tag === 'pronoun' || prev.tag === 'relative') return finite || verbal;
  if (isNominal(prev.tag)) return afterNominal(unit, next, prev, units, i);
  if (prev.tag === 'conjunction') return afterConjunction(unit, next, before);
  if (usual(unit) === 'verb' && participle) return true;
  if (prev.tag === 'comma')
    return (
      has(unit, 'verb', ['third', 'past', 'gerund']) &&
      (startsNounGroup(next) || (usual(unit) === 'verb' && nounFollows(next)))
    );
  return startsWithVerb(unit, next);
}

/** "is expected", "has held", "did report" are verbs; "is open", "has interests", "is listed company" are not. */
function afterAuxiliary(unit: Unit, next: Unit | undefined, prev: TaggedUnit): boolean {
  if (inClass(prev, 'do')) return has(unit, 'verb', ['base']);
  if (inClass(prev, 'have'))
    return (
      has(unit, 'verb', ['participle', 'past']) &&
      !(has(unit, 'noun') && usual(unit) === 'noun' && !startsNounGroup(next))
    );
  if (!has(unit, 'verb', ['participle', 'past', 'gerund'])) return false;
  // "was named chairman": no adjective of the noun behind it.
  if (inClass(unit, 'appoint') && has(unit, 'verb', ['participle'])) return true;
  return !(has(unit, 'adjective') && nounFollows(next) && !has(unit, 'verb', ['gerund']));
}

/** The part of speech a word has most often. */
const usual = (unit: Unit): PartOfSpeech | undefined => unit.readings[0]?.pos;

/** A word that the rules know as a verb, and the dictionary alone as a noun: "rose", "fell". */
const isKnownVerb = (unit: Unit): boolean =>
  unit.readings.some((r) => r.pos === 'verb' && r.classes.length > 0) &&
  unit.readings.every((r) => r.pos === 'verb' || r.classes.length === 0);

function lastNot(before: readonly TaggedUnit[], tag: Tag): TaggedUnit | undefined {
  for (let i = before.length - 1; i >= 0; i--) if (before[i]?.tag !== tag) return before[i];
  return undefined;
}

const startsNounGroup = (next: Unit | undefined): boolean =>
  next !== undefined &&
  (next.name !== undefined ||
    next.value !== undefined ||
    has(next, 'determiner') ||
    inClass(next, 'possessive-pronoun') ||
    inClass(next, 'personal-pronoun'));

const verbOnlyAfterNoun = (next: Unit | undefined): boolean =>
  has(next, 'auxiliary') ||
  has(next, 'modal') ||
  (has(next, 'verb', ['past', 'third']) && !has(next, 'noun'));

const startsWithVerb = (unit: Unit, next: Unit | undefined): boolean =>
  has(unit, 'verb', ['gerund', 'participle', 'past', 'third']) && startsNounGroup(next);

function afterNominal(
  unit: Unit,
  next: Unit | undefined,
  prev: TaggedUnit,
  units: readonly Unit[],
  i: number,
): boolean {
  if (verbOnlyAfterNoun(next)) return false;
  // "Foo partners with Bar", though "partners" is mostly a noun.
  if (
    prev.tag === 'name' &&
    next?.lower === 'with' &&
    has(unit, 'verb', ['third']) &&
    inClass(unit, 'cooperate')
  )
    return true;
  if (next?.lower === 'of' || next?.lower === "'s" || next?.lower === "'") return false;
  if (has(unit, 'verb', ['past', 'participle']) && !has(unit, 'noun')) return true;
  if (has(unit, 'verb', ['past']) && (startsNounGroup(next) || isKnownVerb(unit))) return true;
  if (has(unit, 'verb', ['gerund'])) return gerundAfterNoun(unit, next, units[i + 2]);
  if (usual(unit) === 'verb' && has(unit, 'verb', ['past']) && !verbAfter(units, i)) return true;
  const verbAhead = verbAfter(units, i);
  const pluralSubject = prev.readings.some((r) => r.form === 'plural');
  const agrees = has(unit, 'verb', ['third']) ? !pluralSubject : pluralSubject || prev.lower.endsWith('s');
  if (!agrees) return false;
  if (startsNounGroup(next) || next?.lower === 'to' || next?.lower === 'that') return true;
  return usual(unit) === 'verb' && !verbAhead && has(unit, 'verb', ['third', 'past']);
}

/** "a company making cars", but "the home furnishing retailer said" and "half-year clothing sales". */
function gerundAfterNoun(unit: Unit, next: Unit | undefined, afterNext: Unit | undefined): boolean {
  if (startsNounGroup(next)) return true;
  if (usual(unit) === 'noun') return false;
  return !(
    nounFollows(next) &&
    (has(afterNext, 'auxiliary') ||
      has(afterNext, 'modal') ||
      (has(afterNext, 'verb', ['past', 'third']) && !has(afterNext, 'noun')))
  );
}

const verbAfter = (units: readonly Unit[], i: number): boolean =>
  units
    .slice(i + 1, i + 12)
    .some(
      (u) =>
        has(u, 'auxiliary') || has(u, 'modal') || (!u.name && has(u, 'verb', ['past']) && !has(u, 'noun')),
    );

/** "merge and expand", "said and reports": the same form as the verb before the conjunction. */
function afterConjunction(unit: Unit, next: Unit | undefined, before: readonly TaggedUnit[]): boolean {
  const left = before[before.length - 2];
  if (left && (left.tag === 'noun' || left.tag === 'adjective') && !startsNounGroup(next)) return false;
  for (let k = before.length - 2; k >= 0; k--) {
    const verb = before[k];
    if (verb?.tag !== 'verb' && verb?.tag !== 'auxiliary') continue;
    const sameForm = verb.readings.some((r) =>
      unit.readings.some((u) => u.pos === 'verb' && u.form === r.form),
    );
    if (sameForm) return startsNounGroup(next) || !has(unit, 'noun');
  }
  return has(unit, 'verb', ['third', 'past']) && startsNounGroup(next);
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
