import { flatMap } from '../flat-map.js';
import type { Frame, PhraseRule, SurfacePattern } from '../rules/types.js';
import { recordsOf } from './candidates.js';
import type { ReadArticle, SentenceContext } from './context.js';
import { surfaceFacts } from './extract.js';
import { continuedFacts } from './continued.js';
import { bindingsOf, factsOfFrame } from './frame-facts.js';
import { frameIndexOf, framesSetOff } from './frame-index.js';
import { sentenceContext } from './sentence-context.js';
import { stakesToldBefore } from './stake-antecedents.js';
import { REACH, type Told } from './told-before.js';
import type { Fact } from './types.js';

/** A rule that told something at a place of an article: facts before merging; none where it completes others. */
export interface Firing {
  readonly rule: Frame['id'] | SurfacePattern['id'];
  /** Which wording of the frame. */
  readonly frame?: Frame;
  /** The phrases that it needed. */
  readonly phrases: readonly PhraseRule[];
  readonly facts: readonly Fact[];
}

/** Every rule that told something in an article, as often as it did. Pure. */
export function firingsIn(article: ReadArticle): Firing[] {
  const toldOf = stakesToldBefore(article);
  const told: (readonly Fact[])[] = [];
  return flatMap(article.sentences, (sentence) => {
    const firings = firingsOf(sentenceContext(article, sentence, toldOf), told.slice(-REACH));
    told.push(flatMap(firings, ({ facts }) => facts));
    return firings;
  });
}

function firingsOf(plain: SentenceContext, before: Told): Firing[] {
  const { telling, completing } = frameIndexOf(plain.rules);
  const fitting: PhraseRule[] = [];
  const context: SentenceContext = { ...plain, phraseFits: (rule) => void fitting.push(rule) };
  const phrasesSoFar = (): PhraseRule[] => [...new Set(fitting.splice(0))];
  const firings: Firing[] = [];
  const records = recordsOf(context);
  for (const record of records) {
    for (const frame of framesSetOff(telling, record)) {
      const facts = factsOfFrame(frame, record, context);
      const phrases = phrasesSoFar();
      if (facts.length > 0) firings.push({ rule: frame.id, frame, phrases, facts });
    }
    for (const frame of framesSetOff(completing, record)) {
      const fits = bindingsOf(frame, record, context) !== undefined;
      const phrases = phrasesSoFar();
      if (fits) firings.push({ rule: frame.id, frame, phrases, facts: [] });
    }
  }
  const surface = surfaceFacts(context);
  const told = [...flatMap(firings, ({ facts }) => facts), ...surface];
  const continued = continuedFacts(context, records, [...before, told]);
  return [
    ...firings,
    ...[...surface, ...continued].map((fact) => ({ rule: fact.rule, phrases: [], facts: [fact] })),
  ];
}
