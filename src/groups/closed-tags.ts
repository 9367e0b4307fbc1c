import { FORM, PART } from '../lexicon/readings.js';
import type { Tag, TaggedUnit, Unit } from './types.js';
import { has, inClass, isNoun, isVerb, lastNot, nominalNext, nounFollows, usual } from './unit-predicates.js';

/** Tag of a word of a closed class (articles, pronouns, prepositions, conjunctions …); undefined for any other. */
export function closedTag(units: readonly Unit[], i: number, before: readonly TaggedUnit[]): Tag | undefined {
  const unit = units[i] as Unit;
  const next = units[i + 1];
  const prev = before[i - 1];
  const { lower } = unit;
  const prenominal =
    prev && ['determiner', 'possessive-pronoun', 'possessive', 'adjective'].includes(prev.tag);
  const held = prev && ['determiner', 'possessive-pronoun', 'possessive'].includes(prev.tag);
  if (inClass(unit, 'negation') && !has(unit, PART.determiner)) return 'negation';
  if (lower === 'to')
    return isVerb(next, FORM.base) ||
      inClass(next, 'be') ||
      inClass(next, 'have') ||
      (next && usual(next) === 'adverb' && isVerb(units[i + 2], FORM.base))
      ? infinitiveOrPreposition(units, i, before)
      : 'preposition';
  if (has(unit, PART.auxiliary)) return 'auxiliary';
  if (has(unit, PART.modal) && !prenominal) return 'modal';
  if (inClass(unit, 'possessive-pronoun') && !has(unit, PART.relative)) {
    if (lower !== 'her' && lower !== 'his') return 'possessive-pronoun';
    return next && (next.name || next.value || has(next, PART.noun) || has(next, PART.adjective))
      ? 'possessive-pronoun'
      : 'pronoun';
  }
  if (lower === 'that') return thatTag(units, i, prev);
  if (inClass(unit, 'personal-pronoun') || inClass(unit, 'reflexive-pronoun')) return 'pronoun';
  if (lower === 'whose' && nominalNext(next)) return 'determiner';
  if (has(unit, PART.relative)) return /^wh(o|om|ose|ich)$/.test(lower) ? 'relative' : 'subordinator';
  if (inClass(unit, 'demonstrative') || inClass(unit, 'article'))
    return nominalNext(next) && !has(next, PART.modal) && !has(next, PART.auxiliary)
      ? 'determiner'
      : lower === 'such'
        ? 'determiner'
        : 'pronoun';
  // "has yet to", "could yet buy"
  if (lower === 'yet' && (next?.lower === 'to' || prev?.tag === 'modal' || prev?.tag === 'auxiliary'))
    return 'adverb';
  if (inClass(unit, 'coordinator') && /^(and|or|but|nor|&|and\/or|as well as|yet|plus)$/.test(lower))
    return 'conjunction';
  // "Foo and Bar each own half", "they all say"
  const floating = inClass(unit, 'floating-quantifier') && prev && /^(?:name|noun|pronoun)$/.test(prev.tag);
  if (floating && isVerb(next, FORM.base | FORM.past) && !isNoun(next, FORM.plural)) return 'adverb';
  const content = has(unit, PART.noun) || has(unit, PART.verb) || has(unit, PART.adjective);
  // "two other directors"
  if (has(unit, PART.determiner) && has(unit, PART.adjective) && prev?.value?.kind === 'count')
    return 'adjective';
  // "has more recently bought", but "more highly paid staff"
  const degree = has(unit, PART.adverb) && next !== undefined && usual(next) === 'adverb';
  if (has(unit, PART.determiner) && degree && has(units[i + 2], PART.verb)) return 'adverb';
  const behind = units[i + 2];
  // "seen by many abroad as a rival"
  const adverbial =
    has(next, PART.adverb) &&
    !nounFollows(behind) &&
    !behind?.value &&
    !has(behind, PART.number) &&
    !has(next, PART.noun);
  if (has(unit, PART.determiner) && !(prenominal && content))
    return nominalNext(next) && !adverbial
      ? 'determiner'
      : has(unit, PART.pronoun)
        ? 'pronoun'
        : has(unit, PART.adverb)
          ? 'adverb'
          : adverbial
            ? 'pronoun'
            : 'determiner';
  // "a gold mine"
  const thing =
    prev !== undefined && inClass(unit, 'unnamed-unit') && prev.tag !== 'verb' && prev.tag !== 'preposition';
  if (has(unit, PART.pronoun) && !thing) return 'pronoun';
  // "a $25m round", "a second round": a noun of business behind a sum or a number.
  const measured =
    (prev?.tag === 'value' || (prev !== undefined && /^(?:first|second|third|fourth)$/.test(prev.lower))) &&
    unit.readings.isIn('noun', 'funding');
  if (has(unit, PART.preposition) && !(held && content) && !measured) {
    // "is about to buy"
    if (has(unit, PART.adjective) && prev?.tag === 'auxiliary' && next?.lower === 'to') return 'adjective';
    if (inClass(unit, 'subordinator') && !unit.lower.includes(' ') && startsClause(units, i))
      return 'subordinator';
    const auxiliary = lastNot(before, 'negation');
    if (isVerb(unit, FORM.gerund | FORM.past | FORM.participle) && auxiliary?.tag === 'auxiliary')
      return 'verb';
    return 'preposition';
  }
  // "has provided services"
  if (prev?.tag === 'auxiliary' && isVerb(unit, FORM.participle)) return 'verb';
  // "Foo, once the largest bank,"
  if (prev?.tag === 'comma' && inClass(unit, 'former-adverb') && !startsClause(units, i)) return 'adverb';
  // "was once owned"
  const inside = has(unit, PART.adverb) && prev?.tag === 'auxiliary' && isVerb(next, FORM.participle);
  if (inClass(unit, 'subordinator') && !(held && content) && !inside) return 'subordinator';
  if (has(unit, PART.number) && !has(unit, PART.noun)) return 'value';
  return undefined;
}

/** "to report" is an infinitive, "subject to review", "close to agreement" and "from 10 to rise" are not. */
function infinitiveOrPreposition(units: readonly Unit[], i: number, before: readonly TaggedUnit[]): Tag {
  const next = units[i + 1] as Unit;
  const after = units[i + 2];
  if (has(next, PART.noun) && before[i - 1]?.lower === 'subject') return 'preposition';
  // "sold to rival chip maker Foo"
  if (
    (inClass(next, 'competitor-noun') || inClass(next, 'partner-noun')) &&
    after &&
    !after.name &&
    has(after, PART.noun)
  )
    return 'preposition';
  // "to cable and broadcast partners"
  if (usual(next) === 'noun' && after?.lower === 'and' && units.slice(i + 3, i + 5).some(isNounForOthers))
    return 'preposition';
  if (
    has(next, PART.noun) &&
    after &&
    (after.lower === 'of' || has(after, PART.auxiliary) || has(after, PART.modal))
  )
    return 'preposition';
  return 'to';
}

const isNounForOthers = (unit: Unit): boolean =>
  ['ally', 'client', 'company-noun'].some((name) => inClass(unit, name));

function thatTag(units: readonly Unit[], i: number, prev: TaggedUnit | undefined): Tag {
  const next = units[i + 1];
  const verbal =
    has(next, PART.verb) || has(next, PART.auxiliary) || has(next, PART.modal) || has(next, PART.adverb);
  const nominal = has(next, PART.noun) && !has(next, PART.verb);
  if (prev && (prev.tag === 'noun' || prev.tag === 'name' || prev.tag === 'comma') && verbal && !nominal)
    return 'relative';
  if (prev?.tag === 'verb') return 'subordinator';
  // "the stake that Foo holds", but "reports that Foo holds".
  if (prev?.tag === 'noun' && next && isSubjectStart(next) && !inClass(prev, 'content-noun'))
    return 'relative';
  if (isNoun(next, FORM.singular) && !prev?.readings.is(PART.noun)) return 'determiner';
  if (!next || has(next, PART.auxiliary) || has(next, PART.modal))
    return prev?.tag === 'noun' ? 'relative' : 'pronoun';
  return 'subordinator';
}

const isSubjectStart = (unit: Unit): boolean =>
  unit.name !== undefined || inClass(unit, 'personal-pronoun') || inClass(unit, 'article');

/** After "as", "after", "since" …: does a verb come before the next break, with a subject in front of it? */
function startsClause(units: readonly Unit[], i: number): boolean {
  for (let k = i + 1; k < Math.min(units.length, i + 9); k++) {
    const unit = units[k] as Unit;
    if (unit.lower === "'s") continue;
    if (
      /^[,;:.()]$/.test(unit.lower) ||
      has(unit, PART.preposition) ||
      has(unit, PART.relative) ||
      inClass(unit, 'coordinator')
    )
      return false;
    if (has(unit, PART.auxiliary) || has(unit, PART.modal)) return k > i + 1;
    const finite =
      isVerb(unit, FORM.past | FORM.third) || (isVerb(unit, FORM.base) && units[k - 1]?.lower !== 'to');
    if (k > i + 1 && !unit.name && finite && !has(unit, PART.noun)) return true;
  }
  return false;
}
