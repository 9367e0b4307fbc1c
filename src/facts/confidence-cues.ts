import { PART } from '../lexicon/readings.js';
import type { Lexicon } from '../lexicon/types.js';
import { sentenceAt } from '../text/sentence-at.js';
import type { Sentence } from '../text/types.js';
import { isNamed } from './certainty.js';
import type { ReadArticle } from './context.js';
import type { Fact, Filler } from './types.js';

/** A cue for how far a fact can be relied on, and how much of it there is (1 for what is there or not). */
export type ConfidenceCue = readonly [name: string, times: number];

/** What cues are read from besides the fact itself. */
export type CueContext = Pick<ReadArticle, 'document' | 'entities' | 'lexicon'> & {
  /** How often each entity is named in the article. */
  readonly namings: ReadonlyMap<number, number>;
  /** How many facts of each type each word has set off: a type and where the word begins. */
  readonly setOff: ReadonlyMap<string, number>;
};

const VALUES = ['amount', 'percent', 'count', 'date', 'announced', 'attributedTo'] as const;
/** Odds are taken of what is neither impossible nor certain. */
const SURE = 0.99;
/** In characters, from the word that set the rule off to the farthest filler. */
const NEAR = 25;
const FAR = [60, 120, 200];
/** In tokens. */
const SHORT = 15;
const LONG = [30, 45];
const MANY_COMMAS = 4;

/** Under what the facts that one word sets off are counted. */
export const setOffKey = ({ type, evidence }: Fact): string => `${type} ${evidence[0]?.trigger.start}`;

/** Everything that can speak for a fact or against it; `rules/lexicon/confidence.yml` says how much. */
export function confidenceCues(fact: Fact, context: CueContext): ConfidenceCue[] {
  const { document } = context;
  const trigger = fact.evidence[0]!.trigger.start;
  const sentence = sentenceAt(document, trigger);
  const fillers = Object.values(fact.roles).flat();
  const present: string[] = [
    'always',
    `type ${fact.type}`,
    `status ${fact.status}`,
    ...VALUES.filter((value) => fact[value] !== undefined).map((value) => `with ${value}`),
    ...tellingCues(fact),
    ...sentenceCues(sentence, document.text),
    ...distanceCues(Math.max(0, ...fillers.map(({ mention }) => Math.abs(mention.start - trigger)))),
    ...(fillers.length === 1 ? ['one filler'] : fillers.length > 2 ? ['many fillers'] : []),
    ...(fillers.some(({ type }) => type === 'Place') ? ['place'] : []),
    ...((context.setOff.get(setOffKey(fact)) ?? 0) > 1 ? ['rivals'] : []),
    ...(trigger > (document.bodyStart + document.text.length) / 2 ? ['late'] : []),
  ];
  return [
    ...present.map((name) => [name, 1] as const),
    ['stated', logOdds(fact.confidence)],
    ...fillerCues(fillers, context),
  ];
}

function tellingCues({ evidence }: Fact): string[] {
  const sentences = new Set(evidence.map(({ start }) => start)).size;
  return [...(sentences > 1 ? ['told twice'] : []), ...(sentences > 2 ? ['told often'] : [])];
}

function sentenceCues(sentence: Sentence, text: string): string[] {
  const words = text.slice(sentence.start, sentence.end);
  const length = sentence.endToken - sentence.first;
  return [
    ...(sentence.mode === 'headline' ? ['headline'] : []),
    ...(length < SHORT ? ['short sentence'] : []),
    ...LONG.filter((least) => length > least).map((least) => `over ${least} words`),
    ...(words.split(',').length > MANY_COMMAS ? ['many commas'] : []),
    ...(/[;:]/.test(words) ? ['colon'] : []),
    ...(/[“"]/.test(words) ? ['quoted'] : []),
  ];
}

const distanceCues = (distance: number): string[] => [
  ...(distance < NEAR ? ['near'] : []),
  ...FAR.filter((least) => distance > least).map((least) => `over ${least} characters away`),
];

/** How the fillers are told: by a pronoun, by a description, by a name that the article has once or that is doubtful. */
function fillerCues(
  fillers: readonly Filler[],
  { document, entities, lexicon, namings }: CueContext,
): ConfidenceCue[] {
  const times = { pronoun: 0, description: 0, unnamed: 0 };
  let [doubt, once] = [0, 0];
  for (const filler of fillers) {
    const { entity: index, mention } = filler;
    const entity = index === undefined ? undefined : entities.entities[index];
    if (index === undefined || !entity) {
      times.unnamed++;
      continue;
    }
    doubt = Math.max(doubt, 1 - entity.certainty);
    if ((namings.get(index) ?? 0) < 2) once = 1;
    const words = document.text.slice(mention.start, mention.end);
    if (isPronoun(words.toLowerCase(), lexicon)) times.pronoun++;
    else if (!isNamed(filler, entity)) times.description++;
  }
  return [
    ...Object.entries(times).filter(([, count]) => count > 0),
    ...(once > 0 ? [['named once', 1] as const] : []),
    ['doubt of a name', doubt],
  ];
}

const isPronoun = (word: string, lexicon: Lexicon): boolean => {
  const readings = lexicon.readings(word);
  return readings.is(PART.pronoun) || readings.inClass('possessive-pronoun');
};

function logOdds(share: number): number {
  const bounded = Math.min(SURE, Math.max(1 - SURE, share));
  return Math.log(bounded / (1 - bounded));
}
