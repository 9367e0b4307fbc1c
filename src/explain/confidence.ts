import { sentenceAt } from '../text/sentence-at.js';
import { confidenceOf, confidenceReasons, cueContextOf } from '../facts/confidence.js';
import { matchedFacts } from '../facts/extract.js';
import type { ReadArticle } from '../facts/context.js';
import { writeFact } from '../rules/examples.js';
import { factsOfTables } from '../tables/facts.js';

/**
 * The facts that come of an article once its tellings are merged, each with its confidence and what that was made of.
 * @param wanted only those that a sentence of this index tells first
 */
export function explainConfidence(read: ReadArticle, wanted: number | undefined): string[] {
  const { facts } = matchedFacts(read, factsOfTables(read));
  const context = cueContextOf(facts, read);
  return facts.flatMap((fact) => {
    const { index } = sentenceAt(read.document, fact.evidence[0]!.trigger.start);
    if (wanted !== undefined && index !== wanted) return [];
    const reasons = confidenceReasons(fact, context).map(([cue, by]) => `${cue} ${signed(by)}`);
    return [`  ${writeFact(fact)}`, `    ${confidenceOf(fact, context)}: ${reasons.join(', ')}`];
  });
}

const signed = (number: number): string => `${number < 0 ? '-' : '+'}${Math.abs(number).toFixed(2)}`;
