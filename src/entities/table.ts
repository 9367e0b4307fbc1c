import { flatMap } from '../flat-map.js';
import type { TextDocument } from '../text/types.js';
import type { Assignment } from './cluster.js';
import { bestKind, margin, scoresOf, type Draft } from './forms.js';
import { hasLegalForm, keyWords } from './keys.js';
import { entityOf, surnameOf } from './entity.js';
import type { Entity, EntityTable, EntityType, NameMention, Scores } from './types.js';
import { KINDS, type Cue, type Weights } from './weights.js';
import type { NameWords } from './words.js';
import { append } from '../grouped.js';

/** Makes entities of the groups, in order of first mention, and mentions in order of the text. */
export function buildTable(
  document: TextDocument,
  drafts: readonly Draft[],
  assigned: readonly Assignment[],
  weights: Weights,
  words: NameWords,
): Omit<EntityTable, 'business'> {
  const members = new Map<number, number[]>();
  drafts.forEach((_, index) => {
    const group = assigned[index]?.group;
    if (group === undefined) return;
    append(members, group, index);
  });
  const things = flatMap([...members], ([group, own]) => {
    const named = own.map((i) => drafts[i] as Draft);
    const scores = scoresOf(named, weights);
    const type = bestKind(scores);
    return type === 'Nothing' ? [] : [{ group, type, drafts: named, scores }];
  });
  const places = new Map(things.map(({ group }, index) => [group, index]));
  const entities = things.map((thing, index) => makeEntity(index, thing, words));
  const mentions: NameMention[] = [];
  drafts.forEach((draft, index) => {
    const assignment = assigned[index];
    const entity = assignment && entities[places.get(assignment.group) ?? -1];
    const start = document.tokens[draft.first]?.start;
    if (!entity || start === undefined) return;
    mentions.push({
      entity: entity.index,
      first: draft.first,
      endToken: draft.end,
      sentence: draft.sentence,
      start,
      end: draft.textEnd,
      text: draft.text,
      tail: draft.tail > draft.end ? draft.tail : undefined,
      foundBy: `${draft.how}/${assignment.rule}/${decidingCue(draft, entity.type, weights)}`,
    });
  });
  const evidence = things.map(({ scores, drafts: own }) => ({
    scores,
    sure: own.some(({ cues }) => isSure(cues)),
    gender: genderOf(own, words),
  }));
  return { entities, evidence, mentions };
}

/** What leaves no doubt what a name names. */
const isSure = (cues: readonly Cue[]): boolean =>
  cues.some((cue) => SURE.has(cue)) || (cues.includes('given-name') && cues.includes('surname'));
const SURE: ReadonlySet<Cue> = new Set([
  'kin',
  'honorific',
  'kept-title',
  'titled-elsewhere',
  'legal-form',
  'ticker',
]);

/** The cue of this mention that speaks most for the type. */
function decidingCue(draft: Draft, type: EntityType, weights: Weights): string {
  const column = KINDS.indexOf(type);
  const weight = (cue: Cue): number => weights.get(cue)?.[column] ?? 0;
  return draft.cues.reduce<Cue>((best, cue) => (weight(cue) > weight(best) ? cue : best), 'bare');
}

/** Drafts of one group, what they name, and how surely. */
interface Thing {
  readonly type: EntityType;
  readonly drafts: readonly Draft[];
  readonly scores: Scores;
}

function makeEntity(index: number, { type, drafts, scores }: Thing, words: NameWords): Entity {
  const name = fullest(drafts, words);
  const aliases = [...new Set(drafts.map((draft) => clean(draft.text)))].filter((text) => text !== name);
  const ticker = drafts.find((draft) => draft.ticker !== undefined)?.ticker;
  const gender = type === 'Person' ? genderOf(drafts, words) : undefined;
  const identifiers: Entity['identifiers'] = ticker ? { ticker } : {};
  const certainty = certaintyOf(drafts, margin(scores), words);
  return entityOf(index, type, name, aliases, identifiers, certainty, gender, surnameOf(type, name));
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').replace(/!$/, '');

/** The name with most words, a legal suffix preferred, prose before headlines; the first of equals. */
function fullest(drafts: readonly Draft[], words: NameWords): string {
  const value = (draft: Draft): number => {
    const text = clean(draft.text);
    const own = text === draft.text ? draft.words : keyWords(text);
    const shout = text === text.toUpperCase() && /\p{L}{5}/u.test(text);
    return (
      own.length * 10 +
      (hasLegalForm(own, words) ? 5 : 0) -
      (shout ? 25 : 0) -
      (draft.headline ? 2 : 0) -
      (draft.shortOf === undefined ? 0 : 15) +
      Math.min(text.length, 40) / 100
    );
  };
  const best = drafts.reduce<Draft | undefined>(
    (a, b) => (a === undefined || value(b) > value(a) ? b : a),
    undefined,
  );
  return clean(best?.text ?? '');
}

function genderOf(drafts: readonly Draft[], words: NameWords): Entity['gender'] {
  for (const draft of drafts) {
    const gender = words.honorificGender(draft.title ?? '');
    if (gender) return gender;
  }
  for (const draft of drafts) {
    const head = draft.words[0] ?? '';
    const gender = words.honorificGender(head) ?? (draft.words.length > 1 ? words.gender(head) : undefined);
    if (gender) return gender;
  }
  return undefined;
}

/** Sure: named often or with strong evidence, and its words are no plain English. */
function certaintyOf(drafts: readonly Draft[], ahead: number, words: NameWords): number {
  const proper = drafts.some((draft) => draft.words.some((word) => !words.ordinary(word)));
  const value =
    0.45 +
    Math.min(ahead, 8) * 0.04 +
    (proper ? 0.15 : 0) +
    Math.min(drafts.length - 1, 4) * 0.02 -
    (drafts.every((d) => d.headline) ? 0.1 : 0);
  return Math.round(Math.max(0.1, Math.min(0.99, value)) * 100) / 100;
}
