import type { Reading } from '../lexicon/reading.js';
import { PART, Readings } from '../lexicon/readings.js';
import type { Lexicon, PhraseReading } from '../lexicon/types.js';
import type { Token } from '../text/types.js';

const NONE: readonly PhraseReading[] = [];
const NO_READINGS: readonly Reading[] = [];
const OBJECT_PRONOUN: ReadonlySet<string> = new Set(['it', 'them', 'him', 'her', 'us']);
/** Most tokens between such a verb and its particle: "took the Danish fashion chain Foo private". */
const REACH = 8;
/** What ends an object. */
const ENDS = PART.preposition | PART.conjunction | PART.modal | PART.auxiliary | PART.relative;

/** "is now worth", "was not available": what may stand between such a verb and the word that it links to its subject. */
const BETWEEN = PART.adverb | PART.negation;

/** A token as a part of a verb phrase whose words stand apart, and by what words it is known. */
export interface Parted {
  readonly lower: string;
  readonly readings: Readings;
}

/**
 * "taking it over", "bought them out", "took Foo private" in the tokens `first` up to `end` of a sentence: by token the
 * readings of the verb of the phrase, and of its particle as an adverb. "is now worth": those of the word behind "is", as
 * a verb whose auxiliary that is.
 */
export function partedReadings(
  first: number,
  end: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): ReadonlyMap<number, Parted> {
  const found = new Map<number, Parted>();
  for (let i = first; i < end; i++) {
    const linked = linkedFrom(i, tokens, lexicon);
    if (linked) found.set(linked.at, linked);
    const verb = phraseFrom(i, tokens, lexicon);
    if (!verb) continue;
    found.set(i, { lower: tokens[i]?.lower ?? '', readings: verb.readings });
    const lemma = tokens[verb.particle]?.lower ?? '';
    const readings = Readings.of({ lemma, pos: 'adverb', form: 'other', classes: [] });
    found.set(verb.particle, { lower: lemma, readings });
  }
  return found;
}

/** The word that a form of "be" at `i` makes a verb with, where an adverb or a negation stands between them. */
function linkedFrom(
  i: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): (Parted & { readonly at: number }) | undefined {
  const head = tokens[i];
  if (!head?.readings.inClass('be') || !tokens[i + 1]?.readings.is(BETWEEN)) return undefined;
  let k = i + 2;
  while (tokens[k]?.readings.is(BETWEEN)) k++;
  const token = tokens[k];
  // "was later made redundant" is a passive as it stands.
  if (!token || token.sentence !== head.sentence || token.readings.is(PART.verb)) return undefined;
  const phrases = lexicon.pair(head.lower, token.lower).map(({ reading }) => reading);
  const verbs = phrases.filter(({ pos }) => pos === 'verb');
  const [first] = verbs;
  if (!first) return undefined;
  return { at: k, lower: first.lemma, readings: new Readings(verbs.map((r) => ({ ...r, form: 'base' }))) };
}

/** The phrasal verb that starts at `i` and has its object inside, and where its particle stands. */
function phraseFrom(
  i: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): { readonly readings: Readings; readonly particle: number } | undefined {
  const head = tokens[i];
  if (!head?.readings.is(PART.verb) || !lexicon.beginsPhrase(head.lower)) return undefined;
  for (let k = i + 1; k <= i + REACH; k++) {
    const token = tokens[k];
    if (!token || token.sentence !== head.sentence || token.kind === 'punctuation') return undefined;
    const pair = k > i + 1 ? lexicon.pair(head.lower, token.lower) : NONE;
    const readings =
      pair.length > 0 ? pair.filter((p) => p.reading.pos === 'verb').map((p) => p.reading) : NO_READINGS;
    if (readings.length === 0) {
      if (k > i + 1 && token.readings.is(ENDS)) return undefined;
      continue;
    }
    const pronoun = k === i + 2 && OBJECT_PRONOUN.has(tokens[k - 1]?.lower ?? '');
    const apart = readings.filter(
      (r) => pronoun || (r.classes.includes('separable') && endsObject(tokens[k + 1])),
    );
    if (apart.length > 0) return { readings: new Readings(apart), particle: k };
  }
  return undefined;
}

/** "took Foo private in 2009", but not "took Foo over the limit". */
const endsObject = (next: Token | undefined): boolean =>
  next === undefined || next.kind === 'punctuation' || next.readings.is(ENDS | PART.adverb);
