import { FORM, PART } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';
import type { Context } from './context.js';
import type { Cue } from './weights.js';

/** A token of the name's sentence; undefined outside it. */
export type TokenAt = (index: number) => Token | undefined;

export const classAt = (context: Context, token: Token | undefined, name: string): boolean =>
  token !== undefined && context.words.lexicon.is(token.lower, name);

/** True when a phrase of a class ("chief executive") ends at token `at`. */
export function phraseEnds(context: Context, at: number, name: string): boolean {
  const { tokens, words } = context;
  if (classAt(context, tokens[at], name)) return true;
  for (let first = at - 1; first >= Math.max(0, at - 2); first--)
    if (words.lexicon.spanIs(tokens, first, at + 1, name)) return true;
  return false;
}

/** ", 54,": age; ", chief executive of …": office; ", a Chinese car maker": what it is; ", Ill": its state. */
export function appositionCues(context: Context, at: number, tokenAt: TokenAt): Cue[] {
  const { words } = context;
  const next = tokenAt(at);
  if (!next) return [];
  if (/^\d{2}$/.test(next.text) && /^[,.]$/.test(tokenAt(at + 1)?.text ?? '')) return ['age-after'];
  if (/^who$/.test(next.lower)) return ['who-after'];
  if (next.lower === 'which') return ['which-after'];
  if (next.capital && next.lower.endsWith('-based')) return ['based-after'];
  const state = words.lexicon.value(next.lower, 'us-state') ?? words.place(next.lower);
  if (next.capital && state !== undefined && !/^(?:city|country)$/.test(state)) return ['state-after'];
  for (let i = at; i < at + 9; i++) {
    const token = tokenAt(i);
    if (!token || (token.kind === 'punctuation' && token.text !== '-')) return [];
    if (i > at && (ENDS_HEAD.test(token.lower) || isReduced(token, tokenAt(i - 1))))
      return headCues(context, i - 1, at, tokenAt);
    if (/^[,.]$/.test(tokenAt(i + 1)?.text ?? '.')) return headCues(context, i, at, tokenAt);
  }
  return [];
}

/** What comes behind the head of an apposition. */
const ENDS_HEAD = /^(of|in|at|from|that|which|who|and|said|has|is|was|for|by|with)$/;

/** "a service nicknamed …", "a chain owned by …": a participle behind the head. */
const isReduced = (token: Token, before: Token | undefined): boolean =>
  token.readings.is(PART.verb) &&
  token.readings.inForm(FORM.participle) &&
  !token.readings.is(PART.noun) &&
  before?.readings.is(PART.noun) === true;

function headCues(context: Context, head: number, start: number, tokenAt: TokenAt): Cue[] {
  const { lexicon } = context.words;
  const token = tokenAt(head);
  if (!token || token.capital)
    return phraseEnds(context, head, 'position') && head - start < 5 ? ['office-after'] : [];
  const determined =
    /^(a|an|the|its|one|another|which)$/.test(tokenAt(start)?.lower ?? '') ||
    tokenAt(start)?.kind === 'possessive';
  if (phraseEnds(context, head, 'position')) return ['office-after'];
  if (!determined && head - start > 4) return [];
  if (phraseEnds(context, head, 'person-noun')) return ['person-apposition'];
  if (phraseEnds(context, head, 'company-noun') || lexicon.is(token.lower, 'public-body'))
    return ['company-apposition'];
  if (lexicon.is(token.lower, 'product-noun') && determined) return ['product-apposition'];
  return [];
}
