import type { Lexicon, Reading } from '../lexicon/types.js';
import type { Token } from '../text/types.js';

const OBJECT_PRONOUN: ReadonlySet<string> = new Set(['it', 'them', 'him', 'her', 'us']);
/** Most tokens between such a verb and its particle: "took the Danish fashion chain Foo private". */
const REACH = 8;
/** What ends an object. */
const ENDS: ReadonlySet<string> = new Set(['preposition', 'conjunction', 'modal', 'auxiliary', 'relative']);

/**
 * "taking it over", "bought them out", "took Foo private": readings of the verb of the phrase, and of its particle as an
 * adverb; undefined for any other token.
 */
export function partedReadings(
  i: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): readonly Reading[] | undefined {
  const verb = phraseFrom(i, tokens, lexicon);
  if (verb) return verb.readings;
  const lower = tokens[i]?.lower ?? '';
  const isParticle = [...Array(REACH).keys()].some(
    (k) => phraseFrom(i - k - 2, tokens, lexicon)?.particle === i,
  );
  return isParticle ? [{ lemma: lower, pos: 'adverb', form: 'other', classes: [] }] : undefined;
}

/** The phrasal verb that starts at `i` and has its object inside, and where its particle stands. */
function phraseFrom(
  i: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): { readonly readings: readonly Reading[]; readonly particle: number } | undefined {
  const head = tokens[i];
  if (!head?.readings.some((r) => r.pos === 'verb')) return undefined;
  for (let k = i + 1; k <= i + REACH; k++) {
    const token = tokens[k];
    if (!token || token.sentence !== head.sentence || token.kind === 'punctuation') return undefined;
    const readings =
      k > i + 1
        ? lexicon
            .phrasesAt([head.lower, token.lower], 0)
            .filter((p) => p.length === 2 && p.reading.pos === 'verb')
            .map((p) => p.reading)
        : [];
    const pronoun = k === i + 2 && OBJECT_PRONOUN.has(tokens[k - 1]?.lower ?? '');
    const apart = readings.filter(
      (r) => pronoun || (r.classes.includes('separable') && endsObject(tokens[k + 1])),
    );
    if (apart.length > 0) return { readings: apart, particle: k };
    if (k > i + 1 && token.readings.some((r) => ENDS.has(r.pos)) && readings.length === 0) return undefined;
  }
  return undefined;
}

/** "took Foo private in 2009", but not "took Foo over the limit". */
const endsObject = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind === 'punctuation' ||
  next.readings.some((r) => ENDS.has(r.pos) || r.pos === 'adverb');
