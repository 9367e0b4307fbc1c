import { flatMap } from '../flat-map.js';
import type { Span } from '../article/types.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { Entity, NameMention } from '../entities/types.js';
import { headIs } from '../groups/heads.js';
import type { NounGroup } from '../groups/types.js';
import type { Asked, Discourse } from './discourse.js';
import {
  answering,
  buyers,
  namedBehind,
  namedWithin,
  relativesOf,
  sameClause,
  type ReadSoFar,
} from './disjoint-reference.js';
import { isExpletive } from './expletive.js';
import { OTHER_GENDER } from './gender.js';
import { reflexive, type JointSubjects } from './joint-subjects.js';
import type { Leaders } from './leaders.js';
import { CERTAINTY, REACH } from './reach.js';
import { isSpeaking } from './speakers.js';
import {
  belongsToPublicBody,
  conjunctBefore,
  hostOf,
  namedSubject,
  subjectGoneOnWith,
  subjectsAbove,
} from './structure.js';
import type { Judge, Referent } from './types.js';

/** What a pronoun is resolved with. */
export interface PronounContext {
  readonly discourse: Discourse;
  readonly judge: Judge;
  readonly read: ReadSoFar;
  readonly joint: JointSubjects;
  readonly leaders: Leaders;
  readonly entities: readonly Entity[];
  /** The organization that spoke in the sentence before. */
  readonly speaker: number | undefined;
}

/** A pronoun where it stands: the head of `group`, or its possessor. */
export interface Pronoun {
  readonly word: string;
  readonly group: NounGroup;
  readonly possessive: boolean;
  readonly sentence: ParsedSentence;
  readonly span: Span;
}

/** Whom "it", "its", "he", "their", "itself" stand for; empty where they stand for nobody with a name. */
export function meantByPronoun(pronoun: Pronoun, context: PronounContext): readonly Referent[] {
  const { word, group, sentence, span } = pronoun;
  if (isExpletive(group, sentence)) return [];
  if (/sel(f|ves)$/.test(word)) return reflexive(group, sentence, span, context.read.of);
  const partner = pronoun.possessive ? conjunctBefore(group, sentence) : undefined;
  const joined = partner?.head.name
    ? context.read.of(partner).filter(agreesWith(word, context.entities))
    : [];
  if (joined.length > 0) return again(joined, span);
  if (OTHER_GENDER[word]) return person(pronoun, context);
  if (/^its?$/.test(word)) return thing(pronoun, context);
  return /^(they|them|their)$/.test(word) ? several(pronoun, context) : [];
}

const isPersonNoun = (group: NounGroup): boolean =>
  group.head.readings.inAny(['person-noun', 'position', 'family-noun', 'kin-word']);

/** "Lee and his brother", "Vexa and its owner", not "Vexa and his brother". */
const agreesWith =
  (word: string, entities: readonly Entity[]) =>
  ({ entity }: Referent): boolean =>
    !OTHER_GENDER[word] || entities[entity]?.type === 'Person';

function person(pronoun: Pronoun, context: PronounContext): readonly Referent[] {
  const other = OTHER_GENDER[pronoun.word];
  const fits = (e: Entity): boolean => e.type === 'Person' && e.gender !== other;
  const unnamed = (g: NounGroup): boolean => !g.plural && isPersonNoun(g);
  return chosen(pronoun, context, { kind: 'he', reach: REACH.person, fits, unnamed }, CERTAINTY.pronoun);
}

function thing(pronoun: Pronoun, context: PronounContext): readonly Referent[] {
  const { group, possessive, sentence, span } = pronoun;
  const { entities, leaders, read } = context;
  const excluded = notMeantBy(pronoun, read);
  const acting = actingAbove(pronoun, read);
  const fits = (e: Entity | undefined): boolean =>
    e !== undefined && (isThing(e) || leaders.has(e.index) || acting.has(e.index)) && !excluded.has(e.index);
  const host = possessive ? hostOf(group, sentence) : undefined;
  const owners = host ? read.ownerOf(host).filter((r) => fits(entities[r.entity])) : [];
  if (owners.length > 0) return again(owners, span);
  if (host && belongsToPublicBody(host)) return [];
  if (possessive && isOfUnnamedBody(pronoun, read)) return [];
  const goneOn = possessive ? undefined : subjectGoneOnWith(group, sentence);
  if (goneOn) return again(read.of(goneOn), span);
  // "Foo said …", "it added": who spoke last goes on, whoever else was named.
  const speaks = !possessive && goesOnSpeaking(group, sentence);
  if (speaks && context.speaker !== undefined && fits(entities[context.speaker]))
    return [{ entity: context.speaker, span, by: 'pronoun', certainty: CERTAINTY.pronoun }];
  const ahead = namedSubject(group, sentence)?.head.name?.entity;
  if (ahead !== undefined && fits(entities[ahead]))
    return [{ entity: ahead, span, by: 'pronoun', certainty: CERTAINTY.pronoun }];
  const within = possessive && namedWithin(group, sentence).length > 0;
  const reach = within ? REACH.otherPossessor : REACH.pronoun;
  const unnamed = (g: NounGroup): boolean => !g.plural && !isPersonNoun(g);
  const one = chosen(pronoun, context, { kind: 'it', reach, fits, unnamed }, CERTAINTY.pronoun);
  return leaders.toldIn(sentence.index) ? leaders.all(one) : one;
}

/** "The government will sell its stake": whose it is has no name. */
function isOfUnnamedBody({ group, sentence }: Pronoun, read: ReadSoFar): boolean {
  const sells = sentence.links.of(group).partOf.find((c) => c.verb.classes.includes('sell'));
  const [doer, another] = sells?.surfaceSubject ?? [];
  const body = doer && !another && headIs(doer, 'public-body') && !headIs(doer, 'stands-for-owner');
  return body === true && read.of(doer).length === 0;
}

const isThing = ({ type }: Entity): boolean => type === 'Organization' || type === 'Product';

/** "Norway said it would sell its shares": a state is meant only where it does something itself. */
const actingAbove = ({ group, sentence }: Pronoun, read: ReadSoFar): ReadonlySet<number> => {
  const { own, governing } = subjectsAbove(group, sentence);
  return new Set(flatMap([...own, ...governing], (g) => (g.place ? read.of(g).map((r) => r.entity) : [])));
};

function several(pronoun: Pronoun, context: PronounContext): readonly Referent[] {
  const { group, sentence, span } = pronoun;
  const joint = context.joint.meantBy(group, sentence, span);
  if (joint.length > 1) return joint;
  const inOne = severalInOne(pronoun);
  if (!inOne && context.joint.hasNoName(group, sentence)) return [];
  const one = inOne ?? soleDoer(pronoun);
  if (one && context.entities[one.entity]?.type === 'Organization')
    return [{ entity: one.entity, span, by: 'pronoun', certainty: CERTAINTY.weakPronoun }];
  const fits = (e: Entity): boolean => e.type === 'Organization' || e.type === 'Person';
  const unnamed = (g: NounGroup): boolean => g.plural || headIs(g, 'group-of-people');
  return chosen(
    pronoun,
    context,
    { kind: 'they', reach: REACH.pronoun, fits, unnamed },
    CERTAINTY.weakPronoun,
  );
}

/** "Vexa had to rebuild their plant", "Vexa said they would": where one alone does something, nobody else is meant. */
function soleDoer({ group, sentence, possessive }: Pronoun): NameMention | undefined {
  const { argumentIn } = sentence.links.of(group);
  const { own, governing } = subjectsAbove(group, sentence);
  const doers = !possessive ? governing : argumentIn?.object.includes(group) ? own : [];
  const [doer, another] = doers;
  return another ? undefined : doer?.head.name;
}

/** "Vexa have a mill and they run it": whom a verb before it takes for several. */
function severalInOne({ group, sentence, possessive }: Pronoun): NameMention | undefined {
  const { clauses, links } = sentence;
  if (possessive || links.of(group).surfaceSubjectOf.length === 0) return undefined;
  const before = clauses.findLast((c) => c.verb.first < group.first && c.kind === 'main');
  const [doer, another] = before?.surfaceSubject ?? [];
  return before?.verb.number === 'plural' && !another && !doer?.plural ? doer?.head.name : undefined;
}

/** Who is chosen of those that fit and that the pronoun can mean where it stands. */
function chosen(
  pronoun: Pronoun,
  { discourse, judge, read }: PronounContext,
  { kind, reach, fits, unnamed }: Pick<Required<Asked>, 'kind' | 'reach' | 'fits' | 'unnamed'>,
  certainty: number,
): readonly Referent[] {
  const { span, sentence } = pronoun;
  const excluded = notMeantBy(pronoun, read);
  const allowed = (e: Entity): boolean => !excluded.has(e.index) && fits(e);
  const cues = cuesOf(pronoun, kind, read);
  // "The board sold it": the board did not sell itself.
  const subjects = pronoun.possessive ? [] : subjectsAbove(pronoun.group, sentence).own;
  const [first] = judge(
    discourse.choice({
      kind,
      span,
      sentence: sentence.index,
      reach,
      fits: allowed,
      unnamed: (g) => unnamed(g) && !subjects.includes(g),
      cues,
    }),
  );
  return first === undefined ? [] : [{ entity: first, span, by: 'pronoun', certainty }];
}

/** What the place of the pronoun in its sentence, and what is said with it, says for those whom it may mean. */
function cuesOf(
  { word, group, possessive, sentence }: Pronoun,
  kind: Asked['kind'],
  read: ReadSoFar,
): Asked['cues'] {
  const { own, governing } = subjectsAbove(group, sentence);
  const meantBy = (groups: readonly NounGroup[]): Set<number> =>
    new Set(flatMap(groups, (g) => read.of(g).map((r) => r.entity)));
  const ownSubjects = meantBy(own);
  const governors = meantBy(governing);
  const subjectOf = sentence.links.of(group).surfaceSubjectOf;
  const acts = !possessive && subjectOf.some((c) => c.verb.classes.some((name) => ACTS.has(name)));
  const has = possessive && group.head.readings.inAny(BELONGS);
  const other = OTHER_GENDER[word];
  return ({ entity, group: unnamed, standing }) => {
    const isAny = (entities: Set<number>, groups: readonly NounGroup[]): boolean =>
      entity ? entities.has(entity.index) : unnamed !== undefined && groups.includes(unnamed);
    return [
      possessive && isAny(ownSubjects, own) && 'own-subject',
      isAny(governors, governing) && 'governing-subject',
      subjectOf.length > 0 && standing.lastPlace === 'subject' && 'parallel-subject',
      other !== undefined && entity?.gender !== undefined && 'gender-agrees',
      kind === 'they' && entity?.type === 'Person' && 'person',
      entity?.type === 'Product' && 'product',
      acts && !entity && 'unnamed-acts',
      has && !entity && 'unnamed-has',
      unnamed !== undefined && !unnamed.determiner && !unnamed.possessivePronoun && 'indefinite',
    ];
  };
}

/** Classes of verbs that companies and people are the subjects of, and of nouns that belong to companies. */
const ACTS: ReadonlySet<string> = new Set(['say', 'buy', 'sell', 'plan', 'agree', 'own', 'hold', 'appoint']);
const BELONGS: readonly string[] = [
  'share',
  'stake',
  'subsidiary',
  'position',
  'metric-result',
  'offered',
  'holder-noun',
];

function notMeantBy({ group, possessive, sentence }: Pronoun, read: ReadSoFar): Set<number> {
  return possessive
    ? new Set([
        ...answering(group, sentence, read),
        ...buyers(group, sentence, read),
        ...namedWithin(group, sentence),
        ...relativesOf(group, sentence),
      ])
    : new Set([...sameClause(group, sentence, read), ...namedBehind(group, sentence)]);
}

/** "Prices will rise, it added": it says something, and nobody who is named does anything before in its sentence. */
function goesOnSpeaking(group: NounGroup, { clauses, links }: ParsedSentence): boolean {
  const speaks = links.of(group).surfaceSubjectOf.some((c) => c.kind === 'main' && isSpeaking(c));
  const subjects = speaks ? flatMap(clauses, (c) => c.surfaceSubject) : [];
  return speaks && !subjects.some((g) => g.head.name !== undefined && g.first < group.first);
}

const again = (referents: readonly Referent[], span: Span): readonly Referent[] =>
  referents.map(({ entity, certainty }) => ({ entity, span, by: 'pronoun', certainty }));
