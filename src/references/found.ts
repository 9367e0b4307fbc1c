import type { PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { Managers } from './managers.js';
import type { Office } from './offices.js';
import type { Referent, References } from './types.js';

const NOBODY: readonly Referent[] = [];
const NO_PHRASES: readonly PrepositionPhrase[] = [];

/** What was found out of the noun groups of an article. */
export class Found {
  readonly groups = new Map<NounGroup, readonly Referent[]>();
  readonly owners = new Map<NounGroup, readonly Referent[]>();
  readonly topics = new Map<NounGroup, readonly Referent[]>();
  /** For people, the job they were last said to have. */
  readonly told = new Map<NounGroup, Office>();
  /** What stands behind those jobs, which may be told of in another sentence. */
  readonly phrases = new Map<NounGroup, readonly PrepositionPhrase[]>();
  readonly managers = new Managers();

  readonly of = (group: NounGroup): readonly Referent[] => this.groups.get(group) ?? NOBODY;
  readonly ownerOf = (group: NounGroup): readonly Referent[] => this.owners.get(group) ?? NOBODY;
  readonly topicAt = (group: NounGroup): readonly Referent[] => this.topics.get(group) ?? NOBODY;

  /** All that was found, with what is so of the whole article. */
  asReferences(article: Pick<References, 'sentences' | 'issuer' | 'onlookers'>): References {
    return {
      ...article,
      of: this.of,
      ownerOf: this.ownerOf,
      topicAt: this.topicAt,
      officeOf: (group) => this.told.get(group),
      actsFor: (person) => this.managers.actsFor(person),
      phrasesBehind: (office) => this.phrases.get(office) ?? NO_PHRASES,
    };
  }
}
