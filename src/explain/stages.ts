import type { Span } from '../article/types.js';
import type { ParsedSentence } from '../clauses/types.js';
import { nameWords } from '../entities/words.js';
import type { NounGroup } from '../groups/types.js';
import type { ClauseRecord, Offsets, StageRecord, StagesRecord } from '../output/types.js';
import { SCHEMA } from '../output/vocabulary.js';
import type { ReadStages } from '../pipeline.js';
import type { Referent } from '../references/types.js';
import { argumentsOf } from './arguments.js';
import { readAsides } from './asides.js';
import type { TokenRange } from './head-words.js';
import { namesApart } from './names-apart.js';
import { withTitle } from './treebank-names.js';
import { universalTags, type UniversalTagging } from './universal-tags.js';

/** What the stages made of one article, as a line of `finfacts explain --format jsonl`. Pure. */
export function stagesRecord(read: ReadStages, tagging: UniversalTagging): StagesRecord {
  const { article, bodyStart, sentences } = read.document;
  const isTitle = ({ index }: ParsedSentence): boolean => (sentences[index]?.start ?? 0) < bodyStart;
  const title = read.sentences.filter(isTitle);
  const own = stageRecord(
    read,
    read.sentences.filter((sentence) => !isTitle(sentence)),
    bodyStart,
    tagging,
  );
  const asides = readAsides(read, tagging);
  const inOrder = (a: readonly [number, ...unknown[]], b: readonly [number, ...unknown[]]): number =>
    a[0] - b[0];
  return {
    schema: SCHEMA,
    kind: 'stages',
    source: article.source,
    document: article.id,
    textOf: article.textOf,
    ...(title.length > 0 && { title: stageRecord(read, title, 0, tagging) }),
    ...own,
    tags: [...own.tags, ...asides.tags.map(({ start, end, tag }) => [start, end, tag] as const)].sort(
      inOrder,
    ),
    names: [...own.names, ...namesApart(read), ...asides.names].sort((a, b) => a.start - b.start),
  };
}

/** What they made of some sentences, with offsets that count from `origin`. */
function stageRecord(
  read: ReadStages,
  sentences: readonly ParsedSentence[],
  origin: number,
  tagging: UniversalTagging,
): StageRecord {
  const { tokens } = read.document;
  const { entities, mentions } = read.entities;
  const words = nameWords(read.lexicon, true);
  const own = new Set(sentences.map(({ index }) => index));
  const offsets = ({ start, end }: Span): Offsets => [start - origin, end - origin];
  const span = ({ first, end }: TokenRange): Offsets =>
    offsets({ start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 });
  const spans = (ranges: readonly TokenRange[]): Offsets[] => ranges.map(span);
  return {
    tags: sentences.flatMap((sentence) => {
      const units = read.tagged[sentence.index] ?? [];
      const tagged = universalTags(units, tokens, read.tagger, tagging, words);
      return tagged.map((word) => [...offsets(word), word.tag] as const);
    }),
    names: mentions.flatMap((mention) => {
      const entity = entities[mention.entity];
      const [start, end] = offsets(withTitle(mention, read));
      return entity && own.has(mention.sentence)
        ? [{ start, end, type: entity.type, name: entity.name }]
        : [];
    }),
    references: sentences.flatMap((sentence) =>
      referentsIn(sentence, read).flatMap((referent) => {
        const name = entities[referent.entity]?.name;
        const [start, end] = offsets(referent.span);
        return name === undefined ? [] : [{ start, end, name }];
      }),
    ),
    clauses: sentences.flatMap((sentence) =>
      argumentsOf(sentence, tokens).map((clause): ClauseRecord =>
        'is' in clause
          ? { is: span(clause.is), subject: spans(clause.subject) }
          : {
              verb: span(clause.verb),
              subject: spans(clause.subject),
              object: spans(clause.object),
              oblique: clause.oblique.map(({ prep, head }) => ({ prep, head: span(head) })),
            },
      ),
    ),
  };
}

/** "the Vexa group": in treebanks the noun behind the name refers. */
function spanOfHead({ head }: NounGroup, { document }: ReadStages): Span {
  const { start = 0, end = 0 } = document.tokens[head.end - 1] ?? {};
  return { start, end };
}

/** What pronouns and descriptions of a sentence stand for, each once, in the order of the text. */
function referentsIn(sentence: ParsedSentence, read: ReadStages): Referent[] {
  const { pieces } = sentence;
  const { references } = read;
  const found = new Map<string, Referent>();
  const add = (referent: Referent): void =>
    void found.set(`${referent.span.start} ${referent.span.end} ${referent.entity}`, referent);
  for (const referent of definitesSaidIn(sentence, read)) add(referent);
  for (const group of pieces.flatMap((p) => (p.kind === 'noun' ? withOwners(p) : [])))
    for (const referent of [
      ...(group.possessivePronoun ? references.ownerOf(group) : []),
      ...references.of(group),
    ])
      if (referent.by !== 'name' || !group.head.name)
        add(referent.by === 'name' ? { ...referent, span: spanOfHead(group, read) } : referent);
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** "Lee became the chairman", "Lee, the chairman", "the physicist Lee": in treebanks a definite noun refers to whom it is said of. */
function definitesSaidIn({ predications }: ParsedSentence, read: ReadStages): Referent[] {
  const { references } = read;
  return predications.flatMap(({ kind, subject, complement }) => {
    const [first] = kind === 'title' ? subject : [complement];
    if (first?.determiner !== 'the' && complement.determiner !== 'the') return [];
    if (references.of(complement).length > 0) return [];
    const span = spanOfHead(complement, read);
    return subject
      .flatMap((group) => references.of(group))
      .map((referent) => ({ ...referent, span, by: 'description' }));
  });
}

const withOwners = (group: NounGroup): NounGroup[] => [
  ...(group.owner ? withOwners(group.owner) : []),
  group,
];
