import { flatMap } from '../flat-map.js';
import type { Coverage } from './coverage.js';
import type { EntityTable } from '../entities/types.js';
import type { NounGroup } from '../groups/types.js';
import { headIs } from '../groups/heads.js';
import type { TextDocument } from '../text/types.js';

/** The company that a release speaks for: "the Company", "we" and "our" in it. */
export interface Issuer {
  readonly entity: number;
  /** Who says "we", where that is another: the analysts who write of it. */
  readonly voice?: number;
  /** No other company has a part in the release; else whoever is quoted may speak for another. */
  readonly alone: boolean;
}

/** (the "Company"), ("Foxon" or the “Group”): whose name stands before it is called so. */
const DEFINED = /["“'‘](?:the )?(?:Company|Group|Corporation|Issuer|Bank|Trust|Fund|Partnership)["”'’]/gu;
/** A name stands so few characters before the bracket that says what it is called. */
const DEFINED_REACH = 200;

/**
 * Who issues a release: whom analysts write of in theirs (`coverage`), else by the headings of what companies say of
 * themselves ("About Foxon"), else by what is called "the Company" in so many words, else by whose page it is; undefined for what is no release, or one of which nothing tells whose it is.
 */
export function issuerOf(
  document: TextDocument,
  table: EntityTable,
  coverage: Coverage | undefined,
): Issuer | undefined {
  if (document.article.form !== 'story') return undefined;
  if (coverage) return { entity: coverage.of, voice: coverage.by, alone: false };
  const companies = table.mentions.filter((m) => table.entities[m.entity]?.type === 'Organization');
  const about = [
    ...new Set(companies.filter((m) => isIn('about', m.sentence, document)).map((m) => m.entity)),
  ];
  const [only, another] = about;
  if (only === undefined) return definedIn(document, companies) ?? publisherOf(document, table);
  if (another === undefined) return { entity: only, alone: true };
  // Of several, the one named first in the release.
  const first = companies.find((m) => about.includes(m.entity));
  return first && { entity: first.entity, alone: false };
}

/** A company's own page, which has its name in the title; a newspaper may be named further down. */
function publisherOf({ article }: TextDocument, { entities, mentions }: EntityTable): Issuer | undefined {
  const publisher = article.publisher?.toLowerCase();
  const inTitle = new Set(flatMap(mentions, (m) => (m.sentence === 0 ? [m.entity] : [])));
  const own = entities.find(
    ({ index, type, name, aliases }) =>
      type === 'Organization' &&
      inTitle.has(index) &&
      [name, ...aliases].some((other) => other.toLowerCase() === publisher),
  );
  return own && { entity: own.index, alone: true };
}

function definedIn(document: TextDocument, companies: EntityTable['mentions']): Issuer | undefined {
  for (const { index } of document.text.matchAll(DEFINED)) {
    const named = companies.findLast((m) => m.end <= index && m.end >= index - DEFINED_REACH);
    if (named) return { entity: named.entity, alone: true };
  }
  return undefined;
}

/** Whether a sentence stands in a block of that kind. */
export function isIn(kind: string, sentence: number, { article, sentences }: TextDocument): boolean {
  return article.blocks[sentences[sentence]?.block ?? -1]?.kind === kind;
}

/** "the Company" as releases write it, in a sentence whose capitals mean names. */
export function isCalledCompany(group: NounGroup, { sentences, tokens }: TextDocument): boolean {
  const token = tokens[group.head.first];
  if (!token || group.determiner !== 'the' || group.modifiers.length > 0) return false;
  const inProse = sentences[token.sentence]?.letters === 'sentence';
  return inProse && token.capital && !token.allCaps && headIs(group, 'generic-company');
}
