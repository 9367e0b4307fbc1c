import type { ViewFact, ViewModel } from '../types.js';

/** The first sentence that tells of a fact, on one line. */
export function sentenceOf(
  { evidence: [first] }: ViewFact,
  { documents }: Pick<ViewModel, 'documents'>,
): string {
  if (!first) return '';
  const { quote, title, start, end } = first;
  const document = documents[first.document];
  const text = quote?.exact ?? (title ? document?.title : document?.text)?.slice(start, end) ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether all words asked for, in any order, begin a word of the sentence or of a party's name. */
export function tells(
  words: string,
  model: Pick<ViewModel, 'documents' | 'entities'>,
): (fact: ViewFact) => boolean {
  const asked = wordsOf(words);
  if (asked.length === 0) return () => true;
  return (fact) => {
    const names = fact.roles.flatMap(({ fillers }) =>
      fillers.map(({ entity }) => model.entities[entity]?.name ?? ''),
    );
    const there = wordsOf([sentenceOf(fact, model), ...names].join(' '));
    return asked.every((word) => there.some((one) => one.startsWith(word)));
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
