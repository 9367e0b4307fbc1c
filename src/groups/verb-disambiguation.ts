import { FORM, PART } from '../lexicon/readings.js';
import type { Tag, TaggedUnit, Unit } from './types.js';
import {
  has,
  inClass,
  isNominal,
  isNoun,
  isPrenominal,
  isVerb,
  lastNot,
  nounFollows,
  startsNounGroup,
  usual,
} from './unit-predicates.js';

/** Participles and gerunds in front of a noun are adjectives: "the proposed merger", "a listed company". */
export function verbOrParticiple(units: readonly Unit[], i: number, before: readonly TaggedUnit[]): Tag {
  const unit = units[i] as Unit;
  const next = units[i + 1];
  const [beforePrev, prev] = [before[i - 2], before[i - 1]];
  const finiteOnly = !isVerb(unit, FORM.past | FORM.participle | FORM.gerund);
  // "a $5 million agreed bid": the determiner still holds the noun behind the sum.
  const sum = prev?.tag === 'value' && isPrenominal(beforePrev) && nounFollows(next);
  if (sum && !finiteOnly) return 'adjective';
  const open = prev && ['determiner', 'possessive-pronoun', 'possessive', 'adjective'].includes(prev.tag);
  if (open && finiteOnly) return 'noun';
  if (isVerb(unit, FORM.gerund) && namesKindOfUnit(next, before)) return 'adjective';
  if (open && next && (next.name || nounFollows(next) || next.value)) return 'adjective';
  if (open && prev.tag !== 'adjective' && isVerb(unit, FORM.gerund)) return 'noun';
  if (open && prev.tag === 'determiner') return 'adjective';
  // "buys streaming startup Foo": what such a verb takes is a thing, no doing.
  if (prev?.tag === 'verb' && inClass(prev, 'needs-object') && nounFollows(next)) return 'adjective';
  const governed = prev?.tag === 'preposition' || prev?.tag === 'verb';
  if (governed && !isVerb(unit, FORM.gerund) && next && (next.name || nounFollows(next))) return 'adjective';
  return 'verb';
}

/** Decides for a word that may be verb or noun (or adjective): "plans", "reports", "holding", "close", "open". */
export function isVerbHere(units: readonly Unit[], i: number, before: readonly TaggedUnit[]): boolean {
  const unit = units[i] as Unit;
  const next = units[i + 1];
  const prev = lastNot(before, 'adverb');
  if (!prev) return startsWithVerb(unit, next);
  const participle = isVerb(unit, FORM.participle | FORM.past);
  // "a $5 million bid by Foo" is a noun: the determiner holds it.
  const held = prev.value?.kind === 'money' && isPrenominal(before[i - 2]) && has(unit, PART.noun);
  if (participle && next?.lower === 'by' && !isPrenominal(prev) && !held) return true;
  const base = isVerb(unit, FORM.base);
  const finite = isVerb(unit, FORM.base | FORM.third | FORM.past);
  const verbal = isVerb(unit, FORM.gerund | FORM.participle | FORM.past);
  if (prev.tag === 'to' || prev.tag === 'modal') return base || verbal;
  if (prev.tag === 'negation') {
    const auxiliary = before[before.lastIndexOf(prev) - 1];
    return auxiliary?.tag === 'auxiliary' ? afterAuxiliary(unit, next, auxiliary) : base || verbal;
  }
  if (prev.tag === 'auxiliary') return afterAuxiliary(unit, next, prev);
  if (['determiner', 'possessive-pronoun', 'possessive', 'adjective'].includes(prev.tag)) return false;
  if (prev.tag === 'value' && isPrenominal(before[i - 2]) && nounFollows(next)) return false;
  if (prev.tag === 'value')
    return isVerb(unit, FORM.past) && usual(unit) === 'verb' && !verbOnlyAfterNoun(next);
  if (prev.tag === 'preposition') return gerundAfterPreposition(unit, next, prev);
  if (prev.tag === 'pronoun' || prev.tag === 'relative') return finite || verbal;
  // "Foo unsuccessfully bid for Bar"
  const modified = before[i - 1]?.tag === 'adverb' && prev.tag === 'name';
  if (modified && isVerb(unit, FORM.past | FORM.third)) return true;
  if (isNominal(prev.tag)) return afterNominal(unit, next, prev, units, i, before);
  if (prev.tag === 'conjunction') return afterConjunction(unit, next, before);
  // "denied reports that", "began making pumps"
  if (prev.tag === 'verb') return isVerb(unit, FORM.gerund) && startsNounGroup(next);
  if (usual(unit) === 'verb' && participle) return true;
  if (prev.tag === 'comma')
    return (
      (isVerb(unit, FORM.third | FORM.past | FORM.gerund) &&
        (startsNounGroup(next) || (usual(unit) === 'verb' && nounFollows(next)))) ||
      (isVerb(unit, FORM.third) && closesAside(before) && !verbAfter(units, i) && has(next, PART.preposition))
    );
  return startsWithVerb(unit, next);
}

/** "after buying broadcaster Foo", "of selling shares", but "of building materials", "for operating profit". */
function gerundAfterPreposition(unit: Unit, next: Unit | undefined, prev: TaggedUnit): boolean {
  if (!isVerb(unit, FORM.gerund)) return false;
  if (startsNounGroup(next)) return true;
  if (!nounFollows(next) || inClass(unit, 'modifying-gerund')) return false;
  return inClass(prev, 'preposition-gerund') || isNoun(next, FORM.plural);
}

/** "is expected", "has held", "did report" are verbs; "is open", "has interests", "is listed company" are not. */
function afterAuxiliary(unit: Unit, next: Unit | undefined, prev: TaggedUnit): boolean {
  if (inClass(prev, 'do')) return isVerb(unit, FORM.base);
  if (inClass(prev, 'have'))
    return (
      isVerb(unit, FORM.participle | FORM.past) &&
      !(has(unit, PART.noun) && usual(unit) === 'noun' && !startsNounGroup(next))
    );
  if (!isVerb(unit, FORM.participle | FORM.past | FORM.gerund)) return false;
  // "was named chairman": no adjective of the noun behind it.
  if (inClass(unit, 'appoint') && isVerb(unit, FORM.participle)) return true;
  return !(has(unit, PART.adjective) && nounFollows(next) && !isVerb(unit, FORM.gerund));
}

/** A word that the rules know as a verb, and the dictionary alone as a noun: "rose", "fell". */
const isKnownVerb = (unit: Unit): boolean =>
  unit.readings.list.some((r) => r.pos === 'verb' && r.classes.length > 0) &&
  unit.readings.list.every((r) => r.pos === 'verb' || r.classes.length === 0);

/** "A320 jets", "737 planes": the rules know it as a noun, and no rule as a verb. */
const isKnownNoun = (unit: Unit): boolean =>
  unit.readings.list.some((r) => r.pos === 'noun' && r.form === 'plural' && r.classes.length > 0) &&
  unit.readings.list.every((r) => r.pos !== 'verb' || (r.form === 'third' && r.classes.length === 0));

/** "Foo, valued at $5m, trades at": the comma ends what a participle or a pronoun opened behind another one. */
function closesAside(before: readonly TaggedUnit[]): boolean {
  const opening = before.slice(0, -1).findLastIndex((unit) => unit.tag === 'comma');
  return before[opening - 1]?.tag === 'name' && /^(?:verb|relative)$/.test(before[opening + 1]?.tag ?? '');
}

/** A form of a verb that the rules know. */
const isKnown = (unit: Unit | undefined, ...forms: readonly string[]): boolean =>
  unit?.readings.list.some(
    (r) => r.pos === 'verb' && r.classes.length > 0 && (forms.length === 0 || forms.includes(r.form)),
  ) === true;

const verbElsewhere = (units: readonly Unit[], i: number, before: readonly TaggedUnit[]): boolean =>
  isKnown(units[i + 1]) ||
  verbAfter(units, i) ||
  before.some((unit) => unit.tag === 'verb' || unit.tag === 'auxiliary');

const verbOnlyAfterNoun = (next: Unit | undefined): boolean =>
  // "denied having bought": a gerund may be an object.
  (has(next, PART.auxiliary) && !next?.readings.ofPart('auxiliary').inForm(FORM.gerund)) ||
  has(next, PART.modal) ||
  (isVerb(next, FORM.past | FORM.third) && !has(next, PART.noun));

const startsWithVerb = (unit: Unit, next: Unit | undefined): boolean =>
  (isVerb(unit, FORM.gerund | FORM.participle | FORM.past | FORM.third) && startsNounGroup(next)) ||
  // "Established in 1871, Foo"
  (isVerb(unit, FORM.participle) && !has(unit, PART.noun) && has(next, PART.preposition));

function afterNominal(
  unit: Unit,
  next: Unit | undefined,
  prev: TaggedUnit,
  units: readonly Unit[],
  i: number,
  before: readonly TaggedUnit[],
): boolean {
  if (verbOnlyAfterNoun(next) || opensContact(unit, units, i)) return false;
  if (isKnownNoun(unit)) return false;
  // "Foo partners with Bar", though "partners" is mostly a noun.
  if (prev.tag === 'name' && next?.lower === 'with' && isVerb(unit, FORM.third) && inClass(unit, 'cooperate'))
    return true;
  // "Foo licenses content": no other word of the sentence can be its verb.
  if (prev.tag === 'name' && isKnown(unit, 'third') && nounFollows(next) && !verbElsewhere(units, i, before))
    return true;
  if (next?.lower === 'of' || next?.lower === "'s" || next?.lower === "'") return false;
  if (isVerb(unit, FORM.past | FORM.participle) && !has(unit, PART.noun)) return true;
  if (isVerb(unit, FORM.past) && (startsNounGroup(next) || isKnownVerb(unit))) return true;
  if (isVerb(unit, FORM.gerund))
    return (
      !namesKindOfUnit(next, before) &&
      !endsPossessed(next, before) &&
      gerundAfterNoun(unit, next, units[i + 2])
    );
  if (usual(unit) === 'verb' && isVerb(unit, FORM.past) && !verbAfter(units, i)) return true;
  if (isVerb(unit, FORM.base) && endsOwnedGroup(unit, next, before)) return false;
  const verbAhead = verbAfter(units, i);
  const pluralSubject = prev.readings.inForm(FORM.plural) || isJoined(before);
  const agrees = isVerb(unit, FORM.third) ? !pluralSubject : pluralSubject || prev.lower.endsWith('s');
  // "People close to the firm say that": the subject stands further ahead.
  const saying = usual(unit) === 'verb' && inClass(unit, 'say');
  if (!agrees && !saying) return false;
  if (startsNounGroup(next) || next?.lower === 'to' || next?.lower === 'that') return true;
  // "Foo plans sale of Bar": a sentence without any other verb, as headlines are.
  if (prev.tag === 'name' && isVerb(unit, FORM.third) && nounFollows(next) && isOnlyVerb(units, i))
    return true;
  return usual(unit) === 'verb' && !verbAhead && isVerb(unit, FORM.third | FORM.past);
}

/** "the Foo shares he does not own": a noun with a clause of its own behind it, whose subject cannot be an object. */
function opensContact(unit: Unit, units: readonly Unit[], i: number): boolean {
  if (!has(unit, PART.noun) || !/^(?:he|she|it|they|we|i)$/.test(units[i + 1]?.lower ?? '')) return false;
  const after = units[i + 2];
  return (
    has(after, PART.auxiliary) ||
    has(after, PART.modal) ||
    has(after, PART.adverb) ||
    isVerb(after, FORM.past | FORM.third)
  );
}

/** "its industrial products group to Foo", "the parts plant": a noun for a business that a determiner or possessor still holds. */
function endsOwnedGroup(unit: Unit, next: Unit | undefined, before: readonly TaggedUnit[]): boolean {
  if (!['subsidiary', 'company-noun', 'unnamed-unit'].some((c) => inClass(unit, c))) return false;
  if (has(next, PART.determiner) || inClass(next, 'possessive-pronoun')) return false;
  let k = before.length - 1;
  while (k >= 0 && /^(?:noun|adjective|name|value)$/.test(before[k]?.tag ?? '')) k--;
  return isPrenominal(before[k]);
}

/** "Foo and Bar also own", "Ann Lee and her family hold": what stands last is joined to a name or is a name itself. */
function isJoined(before: readonly TaggedUnit[]): boolean {
  const at = before.findLastIndex((u) => u.tag !== 'adverb');
  const relative = before[at]?.tag === 'noun' && before[at - 1]?.tag === 'possessive-pronoun';
  const and = before[relative ? at - 2 : at - 1];
  const first = before[relative ? at - 3 : at - 2];
  return (
    (relative ? first?.tag === 'name' : before[at]?.tag === 'name' && isNominal(first?.tag)) &&
    (and?.lower === 'and' || and?.lower === '&')
  );
}

/** "its coffee roasting plant", "eight retirement living centers": what a business does, in front of the word for it. */
function namesKindOfUnit(next: Unit | undefined, before: readonly TaggedUnit[]): boolean {
  const doer = before[before.length - 1];
  if (!inClass(next, 'unnamed-unit') || doer?.tag !== 'noun') return false;
  if (!doer.readings.inForm(FORM.singular)) return false;
  if (doer.readings.inAny(DOERS)) return false;
  let k = before.length - 1;
  while (/^(?:noun|adjective)$/.test(before[k]?.tag ?? '')) k--;
  return isPrenominal(before[k]) || before[k]?.tag === 'value';
}

/** "its ad targeting by buying Foo", "Foo's car making in Spain": a possessor holds the gerund that a preposition follows. */
function endsPossessed(next: Unit | undefined, before: readonly TaggedUnit[]): boolean {
  const noun = before[before.length - 1];
  const possessor = before[before.length - 2]?.tag;
  const held = possessor === 'possessive' || possessor === 'possessive-pronoun';
  if (!held || noun?.tag !== 'noun' || (next && !has(next, PART.preposition))) return false;
  return !noun.readings.inAny(DOERS);
}

/** Nouns for those who do something: "a company operating plants", "an investor owning hotels". */
const DOERS = [
  'company-noun',
  'subsidiary',
  'unnamed-unit',
  'group-of-people',
  'position',
  'person-noun',
  'led-group',
];
const isNounOfBusiness = (unit: Unit | undefined): boolean =>
  ['ally', 'company-noun', 'subsidiary'].some((name) => inClass(unit, name));

/** "a company making cars", but "the home furnishing retailer said" and "half-year clothing sales". */
function gerundAfterNoun(unit: Unit, next: Unit | undefined, afterNext: Unit | undefined): boolean {
  if (startsNounGroup(next)) return true;
  // "the car sharing partner", "a file sharing company"
  if (isNoun(next, FORM.singular) && isNounOfBusiness(next)) return false;
  if (usual(unit) === 'noun') return false;
  return !(
    nounFollows(next) &&
    (has(afterNext, PART.auxiliary) ||
      has(afterNext, PART.modal) ||
      (isVerb(afterNext, FORM.past | FORM.third) && !has(afterNext, PART.noun)))
  );
}

const isOnlyVerb = (units: readonly Unit[], i: number): boolean =>
  units.every(
    (u, k) =>
      k === i ||
      u.name !== undefined ||
      !(
        has(u, PART.auxiliary) ||
        has(u, PART.modal) ||
        (isVerb(u, FORM.third | FORM.past) && usual(u) === 'verb')
      ),
  );

const verbAfter = (units: readonly Unit[], i: number): boolean =>
  units
    .slice(i + 1, i + 12)
    .some(
      (u) =>
        has(u, PART.auxiliary) ||
        has(u, PART.modal) ||
        (!u.name && isVerb(u, FORM.past) && !has(u, PART.noun)),
    );

/** "merge and expand", "said and reports": the same form as the verb before the conjunction. */
function afterConjunction(unit: Unit, next: Unit | undefined, before: readonly TaggedUnit[]): boolean {
  const left = before[before.length - 2];
  if (left && (left.tag === 'noun' || left.tag === 'adjective') && !startsNounGroup(next)) return false;
  for (let k = before.length - 2; k >= 0; k--) {
    const verb = before[k];
    if (verb?.tag !== 'verb' && verb?.tag !== 'auxiliary') continue;
    const sameForm = verb.readings.list.some((r) => unit.readings.isVerb(FORM[r.form]));
    if (sameForm) return startsNounGroup(next) || !has(unit, PART.noun);
  }
  return isVerb(unit, FORM.third | FORM.past) && startsNounGroup(next);
}
