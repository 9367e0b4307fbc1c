import type { Tag, TaggedUnit, Unit } from './types.js';
import { has, inClass, lastNot, nominalNext, nounFollows, usual } from './asked.js';

/** Tag of a word of a closed class (articles, pronouns, prepositions, conjunctions …); undefined for any other. */
export function closedTag(units: readonly Unit[], i: number, before: readonly TaggedUnit[]): Tag | undefined {
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
  if (lower === 'whose' && nominalNext(next)) return 'determiner';
  if (has(unit, 'relative')) return /^wh(o|om|ose|ich)$/.test(lower) ? 'relative' : 'subordinator';
  if (inClass(unit, 'demonstrative') || inClass(unit, 'article'))
    return nominalNext(next) && !has(next, 'modal') && !has(next, 'auxiliary')
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
  if (floating && has(next, 'verb', ['base', 'past']) && !has(next, 'noun', ['plural'])) return 'adverb';
  const content = has(unit, 'noun') || has(unit, 'verb') || has(unit, 'adjective');
  // "two other directors"
  if (has(unit, 'determiner') && has(unit, 'adjective') && prev?.value?.kind === 'count') return 'adjective';
  // "has more recently bought", but "more highly paid staff"
  const degree = has(unit, 'adverb') && next !== undefined && usual(next) === 'adverb';
  if (has(unit, 'determiner') && degree && has(units[i + 2], 'verb')) return 'adverb';
  const behind = units[i + 2];
  // "seen by many abroad as a rival"
  const adverbial =
    has(next, 'adverb') &&
    !nounFollows(behind) &&
    !behind?.value &&
    !has(behind, 'number') &&
    !has(next, 'noun');
  if (has(unit, 'determiner') && !(prenominal && content))
    return nominalNext(next) && !adverbial
      ? 'determiner'
      : has(unit, 'pronoun')
        ? 'pronoun'
        : has(unit, 'adverb')
          ? 'adverb'
          : adverbial
            ? 'pronoun'
            : 'determiner';
  // "a gold mine"
  const thing =
    prev !== undefined && inClass(unit, 'unnamed-unit') && prev.tag !== 'verb' && prev.tag !== 'preposition';
  if (has(unit, 'pronoun') && !thing) return 'pronoun';
  // "a $25m round", "a second round": a noun of business behind a sum or a number.
  const measured =
    (prev?.tag === 'value' || (prev !== undefined && /^(?:first|second|third|fourth)$/.test(prev.lower))) &&
    unit.readings.some((r) => r.pos === 'noun' && r.classes.includes('funding'));
  if (has(unit, 'preposition') && !(held && content) && !measured) {
    // "is about to buy"
    if (has(unit, 'adjective') && prev?.tag === 'auxiliary' && next?.lower === 'to') return 'adjective';
    if (inClass(unit, 'subordinator') && !unit.lower.includes(' ') && startsClause(units, i))
      return 'subordinator';
    const auxiliary = lastNot(before, 'negation');
    if (has(unit, 'verb', ['gerund', 'past', 'participle']) && auxiliary?.tag === 'auxiliary') return 'verb';
    return 'preposition';
  }
  // "has provided services"
  if (prev?.tag === 'auxiliary' && has(unit, 'verb', ['participle'])) return 'verb';
  // "Foo, once the largest bank,"
  if (prev?.tag === 'comma' && inClass(unit, 'former-adverb') && !startsClause(units, i)) return 'adverb';
  // "was once owned"
  const inside = has(unit, 'adverb') && prev?.tag === 'auxiliary' && has(next, 'verb', ['participle']);
  if (inClass(unit, 'subordinator') && !(held && content) && !inside) return 'subordinator';
  if (has(unit, 'number') && !has(unit, 'noun')) return 'value';
  return undefined;
}

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
  // "to cable and broadcast partners"
  if (usual(next) === 'noun' && after?.lower === 'and' && units.slice(i + 3, i + 5).some(isNounForOthers))
    return 'preposition';
  if (has(next, 'noun') && after && (after.lower === 'of' || has(after, 'auxiliary') || has(after, 'modal')))
    return 'preposition';
  return 'to';
}

const isNounForOthers = (unit: Unit): boolean =>
  ['ally', 'client', 'company-noun'].some((name) => inClass(unit, name));

function thatTag(units: readonly Unit[], i: number, prev: TaggedUnit | undefined): Tag {
  const next = units[i + 1];
  const verbal = has(next, 'verb') || has(next, 'auxiliary') || has(next, 'modal') || has(next, 'adverb');
  const nominal = has(next, 'noun') && !has(next, 'verb');
  if (prev && (prev.tag === 'noun' || prev.tag === 'name' || prev.tag === 'comma') && verbal && !nominal)
    return 'relative';
  if (prev?.tag === 'verb') return 'subordinator';
  // "the stake that Foo holds", but "reports that Foo holds".
  if (prev?.tag === 'noun' && next && isSubjectStart(next) && !inClass(prev, 'content-noun'))
    return 'relative';
  if (has(next, 'noun', ['singular']) && !prev?.readings.some((r) => r.pos === 'noun')) return 'determiner';
  if (!next || has(next, 'auxiliary') || has(next, 'modal'))
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
      has(unit, 'preposition') ||
      has(unit, 'relative') ||
      inClass(unit, 'coordinator')
    )
      return false;
    if (has(unit, 'auxiliary') || has(unit, 'modal')) return k > i + 1;
    const finite =
      has(unit, 'verb', ['past', 'third']) || (has(unit, 'verb', ['base']) && units[k - 1]?.lower !== 'to');
    if (k > i + 1 && !unit.name && finite && !has(unit, 'noun')) return true;
  }
  return false;
}
