import { flatMap } from '../flat-map.js';
import { Allowance } from '../budget.js';
import type { SurfacePattern } from '../rules/types.js';
import { attributionOf } from './attribution.js';
import { buildFacts } from './build.js';
import type { FactRecord } from './candidate.js';
import { recordsOf } from './candidates.js';
import { completeFacts, sentenceCompletions, type SentenceFacts } from './completions.js';
import { withConfidence } from './confidence.js';
import { type ReadArticle, type SentenceContext } from './context.js';
import { continuedFacts } from './continued.js';
import { factsOfFrame, supportOf } from './frame-facts.js';
import { frameIndexOf, framesSetOff } from './frame-index.js';
import { mergeFacts } from './merge.js';
import { sentenceContext } from './sentence-context.js';
import { withoutRetold } from './subsumption.js';
import { clauseStatuses } from './status.js';
import { strongest } from '../merging/status.js';
import { patternsFor } from './pattern-index.js';
import { promoted } from './promotion.js';
import { patternInput, surfaceMatches } from './surface.js';
import { stakesToldBefore } from './stake-antecedents.js';
import { REACH, type Told } from './told-before.js';
import type { Fact } from './types.js';

/** The facts of one article, and of how many sentences: more take more work than its budget allows. */
export interface FactsTold {
  readonly facts: readonly Fact[];
  readonly sentences: number;
}

/**
 * All facts of one article: every rule on every sentence, then merged, each with how far it can be relied on. Pure and
 * deterministic.
 * @param tabled what its tables tell
 */
export function extractFromArticle(article: ReadArticle, tabled: readonly Fact[] = []): FactsTold {
  const { facts, sentences } = matchedFacts(article, tabled);
  return { facts: withConfidence(facts, article), sentences };
}

/** The same facts with how sure their matches are in place of a confidence. */
export function matchedFacts(article: ReadArticle, tabled: readonly Fact[] = []): FactsTold {
  const { rules, references, budget } = article;
  const toldOf = stakesToldBefore(article);
  const work = new Allowance(budget.fillings);
  const told: SentenceFacts[] = [];
  for (const sentence of article.sentences.slice(0, references.sentences)) {
    const context = sentenceContext(article, sentence, toldOf, work);
    const records = recordsOf(context);
    const before = told.slice(-REACH).map((t) => t.facts);
    const facts = sentenceFacts(context, records, before).map((fact) => promoted(fact, rules.types));
    const completions = sentenceCompletions(context, records);
    if (work.overdrawn) break;
    told.push({ facts, completions });
  }
  const facts = withoutRetold(mergeFacts([...completeFacts(told), ...tabled], rules.types), rules.types);
  return { facts, sentences: told.length };
}

/**
 * Facts of one sentence, before merging.
 * @param records what in it may set a frame off
 * @param before the facts of the sentences before
 */
export function sentenceFacts(
  context: SentenceContext,
  records: readonly FactRecord[] = recordsOf(context),
  before: Told = [],
): Fact[] {
  const { telling } = frameIndexOf(context.rules);
  const facts: Fact[] = [];
  for (const record of records)
    for (const frame of framesSetOff(telling, record))
      for (const fact of factsOfFrame(frame, record, context)) facts.push(fact);
  for (const fact of surfaceFacts(context)) facts.push(fact);
  const more = continuedFacts(context, records, [...before, facts]);
  return more.length === 0 ? facts : [...facts, ...more];
}

const NONE: Fact[] = [];

/** The facts that the patterns tell of a sentence, before merging. */
export function surfaceFacts(context: SentenceContext): Fact[] {
  const { document, sentence, rules } = context;
  const span = document.sentences[sentence.index];
  const possible = patternsFor(rules, document.tokens, span?.first ?? 0, span?.endToken ?? 0);
  const patterns = possible.filter(({ mode }) => !mode || mode === span?.mode);
  if (patterns.length === 0) return NONE;
  const input = patternInput(context);
  return flatMap(patterns, (pattern) => {
    const type = rules.types.get(pattern.fact);
    if (!type) return [];
    return flatMap(surfaceMatches(pattern, input, context), (match) => {
      const clause = clauseAt(match.first, context);
      const statuses = [
        ...(pattern.status ? [pattern.status] : []),
        ...(clause ? clauseStatuses(clause, type.state, context) : []),
      ];
      const attributedTo = attributionOf(clause, context);
      const found = {
        rule: pattern as SurfacePattern,
        bindings: match.bindings,
        status: strongest(statuses, rules.status.strength),
        support: supportOf(match.first, match.end, context),
        ...(attributedTo ? { attributedTo } : {}),
      };
      return buildFacts(found, type, context);
    });
  });
}

const clauseAt = (token: number, { sentence }: SentenceContext) =>
  sentence.clauses.find((c) => c.verb.first <= token && token < c.verb.end);
