import type { ParsedSentence } from '../clauses/types.js';
import { overSeat } from '../clauses/antecedents.js';
import { phrasesIn } from '../clauses/phrases.js';
import type { NounGroup } from '../groups/types.js';
import type { SentenceContext } from './context.js';

/** What a group is said to come with: "Foo, a retailer with sales of $5m", "Foo, with sales of $5m": the retailer, Foo. */
export function hostsOf(group: NounGroup, { sentence }: SentenceContext): NounGroup[] {
  const { pieces, attached, links, clauses } = sentence;
  const at = firstOfList(group, sentence);
  const mark = pieces[at - 1];
  if (mark?.kind !== 'mark' || mark.lower !== 'with') return [];
  // "With sales of $5m, Foo is one of the biggest."
  if (at === 1) return clauses.find((c) => c.at > at && c.kind === 'main')?.surfaceSubject.slice() ?? [];
  const direct = [...attached]
    .filter(([, phrases]) => phrases.some((p) => p.at === at - 1))
    // "Foo ended 2016 with 40 shops": a year comes with nothing.
    .flatMap(([host]) =>
      host.head.value?.kind === 'date' ? (links.of(host).phraseOf[0]?.subject ?? []) : [host],
    );
  const comma = pieces[at - 2];
  const before = pieces[at - 3];
  const beside =
    comma?.kind === 'mark' && comma.tag === 'comma' && before?.kind === 'noun' ? [...direct, before] : direct;
  // "Foo, based in Leeds, with sales of $5m": who is based there.
  const seated = beside.map((host) => (host.place ? pieces[overSeat(pieces, links.of(host).place)] : host));
  return seated.filter((host) => host?.kind === 'noun');
}

/** The place of the group, or of the first of the list in which it stands: "with 40 shops and 900 trailers". */
function firstOfList(group: NounGroup, sentence: ParsedSentence): number {
  const list = phrasesIn(sentence).find((p) => p.preposition === 'with' && p.groups.includes(group));
  return list ? list.at + 1 : sentence.links.of(group).place;
}
