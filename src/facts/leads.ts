import { flatMap } from '../flat-map.js';
import type { Clause, ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { oncePer } from '../once.js';
import type { Referent } from '../references/types.js';
import type { Lead, ReadArticle, SentenceContext } from './context.js';
import { asReferent, type Filling } from './filling.js';
import { byClass } from './status-words.js';

/** The last sentence of each block that holds one. */
const lastSentences = oncePer(
  ({ document, sentences }: ReadArticle) =>
    new Map(sentences.map((sentence) => [document.sentences[sentence.index]?.block, sentence])),
);

/** What leads into the item that a sentence is; undefined for what is no item. In a release its issuer acts, where no one is named. */
export function leadOf(article: ReadArticle, { index }: ParsedSentence): Lead | undefined {
  const { document, references, entities } = article;
  const block = document.article.blocks[document.sentences[index]?.block ?? -1];
  if (block?.kind !== 'item') return undefined;
  const line = block.under === undefined ? undefined : lastSentences(article).get(block.under);
  const colon =
    block.under !== undefined && document.article.text[document.article.blocks[block.under]!.end - 1] === ':';
  const clause = colon ? line?.clauses.findLast((c) => c.surfaceSubject.length > 0) : undefined;
  const named = clause?.surfaceSubject ?? (colon && line ? lastGroup(line) : []);
  const found = flatMap(named, (group) => references.of(group)).filter(
    (r) => entities.entities[r.entity]?.type === 'Organization',
  );
  const [subject] = found.length > 0 ? found : issuerOf(article);
  return { subject, statuses: clause ? byClass(article.rules.status.governors, clause.verb.classes) : [] };
}

const lastGroup = ({ pieces }: ParsedSentence): NounGroup[] => {
  const last = pieces.findLast((piece) => piece.kind === 'noun');
  return last ? [last] : [];
};

function issuerOf({ references, entities }: ReadArticle): Referent[] {
  const mention = entities.mentions.find((m) => m.entity === references.issuer);
  const entity = mention && entities.entities[mention.entity];
  if (!entity) return [];
  return [
    {
      entity: entity.index,
      span: { start: mention.start, end: mention.end },
      by: 'description',
      certainty: entity.certainty,
    },
  ];
}

/** "acquired Foo for $5m" as an item of a list: the verb that opens it has no subject of its own. */
export const opensItem = ({ at, subject, passive, kind }: Clause): boolean =>
  at === 0 && subject.length === 0 && !passive && kind === 'main';

/** "Foxon: - bought Bar": who is named in the line that leads into a list. */
export function subjectOfItem(clause: Clause, { lead }: SentenceContext): Filling[] {
  const subject = opensItem(clause) ? lead()?.subject : undefined;
  return subject ? [asReferent(subject)] : [];
}
