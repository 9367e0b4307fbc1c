import { flatMap } from '../flat-map.js';
import type { Clause, ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Referent } from './types.js';
import { REACH } from './reach.js';

/** A clause that tells what somebody said. */
export const isSpeaking = ({ kind, verb }: Clause): boolean =>
  kind !== 'relative' && kind !== 'participle' && verb.classes.includes('say');

/** Keeps which organization spoke last: "The company said" goes on with what it says, whoever else was named. */
export class Speakers {
  private last: { readonly entity: number; readonly sentence: number } | undefined;

  constructor(
    private readonly of: (group: NounGroup) => readonly Referent[],
    private readonly isOrganization: (entity: number) => boolean,
  ) {}

  /** To be called when a sentence has been read. */
  hear({ clauses, index }: ParsedSentence): void {
    const said = flatMap(clauses.filter(isSpeaking), (c) => c.surfaceSubject);
    const speakers = new Set(flatMap(said, (g) => this.of(g).map((r) => r.entity)));
    const [only] = speakers.size === 1 ? speakers : [];
    if (only !== undefined && this.isOrganization(only)) this.last = { entity: only, sentence: index };
  }

  /** Who spoke last before the sentence of that index, if that is at most `reach` sentences ago. */
  before(sentence: number, reach: number = REACH.pronoun): number | undefined {
    return this.last && sentence - this.last.sentence <= reach ? this.last.entity : undefined;
  }
}
