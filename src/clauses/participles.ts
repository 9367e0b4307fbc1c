import type { NounGroup, VerbGroup } from '../groups/types.js';
import { FORM } from '../lexicon/readings.js';
import type { VerbPlace } from './frame-types.js';
import {
  groupKind,
  isDateGroup,
  isFinite,
  isMark,
  isNoun,
  isVerb,
  maybeParticiple,
  isSubjectPronoun,
} from './layout.js';
import { isNounLink, isVerbLink, type Link, type Spine } from './spine.js';
import { isIndefinite } from '../groups/determiners.js';

/** Whether the bare "-ed" form at a place is a participle: "shares bought in 2005 rose", and no past tense. */
export function isBareParticiple(verb: VerbGroup, place: VerbPlace): boolean {
  const { spine, q, frame, joined, free, waiting } = place;
  const before = spine[q - 1];
  const next = spine[q + 1];
  // "a maker founded in 1990 and based in Oslo"
  if (place.joinedToParticiple && !isNounLink(next)) return true;
  if (isVerbLink(before) && isLinking(before.piece)) return true;
  if (joined || (frame.kind === 'relative' && frame.verb < 0 && free < 0)) return false;
  if (isLinking(verb) && isVerbLink(next) && maybeParticiple(next.piece)) return false;
  if (verb.head.readings.onlyForm(FORM.participle) || hasDoer(spine, q)) return true;
  // "Ann Lee, who runs Foo, tweeted that": what is said stands behind it.
  if (verb.classes.includes('say') && isMark(next?.piece, 'subordinator') && next.piece.lower === 'that')
    return false;
  const hasObject = isNounLink(next) && !isDateGroup(next.piece);
  if (!hasObject && isWithoutItsObject(verb, place)) return true;
  if (isNounLink(before)) {
    if (isSubjectPronoun(before.piece)) return false;
    if (saysWhatNounIs(verb, before.piece, next) || namesBefore(verb, spine, q)) return true;
    // "works at Foo, a bank founded in 1999": it wants an object, and the clause has its verb.
    const wanting = verb.classes.includes('befalls-organization') && !hasObject;
    if (wanting && frame.verb >= 0 && isMark(spine[q - 2]?.piece, 'comma')) return true;
    if (opensBareRelative(spine, q)) return false;
    // "Last year proved difficult"
    if (q === 1 && isDateGroup(before.piece)) return laterVerbShares(spine, q);
    // "Foo is a utility headquartered in Oslo", "owns a bank founded in 1999": the noun has its place already.
    if (free < 0) return true;
    const inside = frame.verb >= 0 && free !== q - 1 && !opensPart(spine, free);
    return !hasObject && (inside || laterVerbShares(spine, q) || isInApposition(verb, place));
  }
  if (!before) return !hasObject || isAttributive(spine, q);
  // "Ann Lee, named chairman of Foo in May, said": such a verb has an object besides.
  const called = verb.classes.some((c) => c === 'appoint' || c === 'dub');
  // "Foo grew, shrank and closed"
  const listed = isMark(next?.piece, 'conjunction') && isVerbLink(spine[q + 2]);
  if (isMark(before.piece, 'comma', 'dash'))
    return !listed && (!hasObject || called) && (!waiting || verbBehindComma(spine, q));
  if (isMark(before.piece, 'subordinator', 'preposition')) return !hasObject;
  return !hasObject && free < 0;
}

/** "felt compelled": whether a participle behind the verb is said of its subject. */
export const isLinking = ({ classes }: VerbGroup): boolean => classes.includes('linking');

/** "Foo, a maker of pumps formed in 1999, sells": an indefinite noun behind another, where the clause has its verb or gets it behind the comma. */
function isInApposition({ classes }: VerbGroup, { spine, q, frame, free }: VerbPlace): boolean {
  const [noun, told] = [spine[free]?.piece, spine[free - 2]];
  // "… from Foo, a broker said"
  if (classes.some((c) => c === 'say' || c === 'believe' || c === 'quoting')) return false;
  if (!isNoun(noun) || !isIndefinite(noun) || !isNounLink(told)) return false;
  if (!isMark(spine[free - 1]?.piece, 'comma', 'dash') || isDateGroup(told.piece)) return false;
  return frame.verb >= 0 || (!told.governor && verbBehindComma(spine, q));
}

/** "the plant destroyed in May": it always has an object, and none stands behind it, nor before its subject. */
function isWithoutItsObject(verb: VerbGroup, { spine, q, frame, behind }: VerbPlace): boolean {
  if (!verb.classes.includes('transitive') || isSubjectPronoun(spine[q - 1]?.piece)) return false;
  if (frame.kind === 'relative' || opensBareRelative(spine, q)) return false;
  // "lifted off", "caught up with"
  if (behind && behind.kind === 'mark' && behind.unit.readings.inClass('verb-particle')) return false;
  let k = q + 1;
  while (isDateGroup(spine[k]?.piece)) k++;
  const next = spine[k]?.piece;
  if (isMark(next, 'conjunction', 'comma')) return !isVerbLink(spine[k + 1]);
  return !isNoun(next) && !isMark(next, 'subordinator') && !(isVerb(next) && next.tense === 'infinitive');
}

/** "an offer launched on Monday by Foo", but not "rose by 3%". */
function hasDoer(spine: Spine, q: number): boolean {
  let k = q + 1;
  if (isMark(spine[k]?.piece, 'preposition') && isDateGroup(spine[k + 1]?.piece)) k++;
  while (isDateGroup(spine[k]?.piece)) k++;
  const by = spine[k]?.piece;
  const doer = spine[k + 1]?.piece;
  return isMark(by, 'preposition') && by.lower === 'by' && isNoun(doer) && !doer.head.value;
}

/** "a service nicknamed China's Twitter", "a deal valued at $5m", "the price paid for Bar". */
function saysWhatNounIs(verb: VerbGroup, noun: NounGroup, next: Link | undefined): boolean {
  const behind = next?.piece;
  const { classes } = verb;
  if (classes.includes('dub')) return isNoun(behind) && isIndefinite(noun);
  if (classes.includes('value')) return isMark(behind, 'preposition') && behind.lower === 'at';
  return classes.includes('pay') && noun.head.readings.inClass('price');
}

/** "the stake | Foo acquired", "the samples | the probe collected": two nouns side by side, the second of them a name, a pronoun, or the subject of a verb whose object the first must be. */
export function opensBareRelative(spine: Spine, q: number): boolean {
  const subject = spine[q - 1]?.piece;
  const told = spine[q - 2]?.piece;
  if (!isNoun(subject) || !isNoun(told) || isDateGroup(told)) return false;
  if (/^(?:name|pronoun)$/.test(groupKind(subject))) return true;
  const verb = spine[q]?.piece;
  const wanting = isVerb(verb) && verb.classes.includes('transitive') && !isNounLink(spine[q + 1]);
  const beside = spine[q - 1]?.at === (spine[q - 2] as Link).last + 1;
  return wanting && beside && subject.determiner !== undefined && groupKind(subject) === 'noun';
}

/** "the unit called Foo was sold": behind the name that is given stands what the noun does. */
function namesBefore(verb: VerbGroup, spine: Spine, q: number): boolean {
  const [name, next] = [spine[q + 1]?.piece, spine[q + 2]?.piece];
  return verb.classes.includes('give-name') && isNoun(name) && groupKind(name) === 'name' && isFinite(next);
}

/** "Consolidated revenue from operations stood at": at the front, before the subject of a verb with tense. */
function isAttributive(spine: Spine, q: number): boolean {
  const noun = spine[q + 1]?.piece;
  if (isNoun(noun) && groupKind(noun) === 'pronoun') return false;
  let k = q + 2;
  while (isMark(spine[k]?.piece, 'preposition') && isNounLink(spine[k + 1])) k += 2;
  return isFinite(spine[k]?.piece);
}

/** "As it grew, the condition of the river worsened": a noun behind a comma or conjunction, with which a clause may begin. */
const opensPart = (spine: Spine, noun: number): boolean =>
  isMark(spine[noun - 1]?.piece, 'comma', 'conjunction', 'dash', 'subordinator');

/** "the stake acquired last year rose": a verb with tense follows, with no noun of its own in between. */
function laterVerbShares(spine: Spine, q: number): boolean {
  let own = false;
  for (let k = q + 1; k < spine.length; k++) {
    const link = spine[k] as Link;
    if (isMark(link.piece, 'comma', 'conjunction', 'subordinator', 'relative', 'dash', 'colon', 'stop'))
      return false;
    if (isNoun(link.piece) && !isDateGroup(link.piece)) own = !link.governor;
    else if (isFinite(link.piece)) return !own && !link.piece.adverbs.includes('there');
  }
  return false;
}

/** ", founded in 1999, paid": a verb with tense right behind the comma that closes. */
function verbBehindComma(spine: Spine, q: number): boolean {
  for (let k = q + 1; k < spine.length; k++) {
    const link = spine[k];
    if (isMark(link?.piece, 'colon', 'stop', 'relative', 'subordinator')) return false;
    if (isVerbLink(link) && isFinite(link.piece) && !maybeParticiple(link.piece)) return false;
    if (isMark(link?.piece, 'comma', 'dash') && isVerb(spine[k + 1]?.piece) && isFinite(spine[k + 1]?.piece))
      return true;
  }
  return false;
}
