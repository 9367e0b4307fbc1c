import type { PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { Managers } from './managers.js';
import type { Office } from './offices.js';
import type { Referent } from './types.js';

const NOBODY: readonly Referent[] = [];

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
}
