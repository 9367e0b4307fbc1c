import { flatMap } from '../flat-map.js';
import type { Span } from '../article/types.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Referent } from './types.js';
import { CERTAINTY } from './reach.js';

type Of = (group: NounGroup) => readonly Referent[];

const clauseWith = (group: NounGroup, { links }: ParsedSentence) => links.of(group).partOf[0];

/** "Foo sold itself": the subject of its clause. */
export function reflexive(
  group: NounGroup,
  sentence: ParsedSentence,
  span: Span,
  of: Of,
): readonly Referent[] {
  const subjects = flatMap(clauseWith(group, sentence)?.surfaceSubject ?? [], of);
  return subjects.map(({ entity, certainty }) => ({ entity, span, by: 'pronoun', certainty }));
}

/** Who did something together, and in which sentence. */
interface Together {
  readonly sentence: number;
  readonly entities: readonly number[];
}

/** Keeps who was last the subject together, so that "they" and "their" may mean all of them. */
export class JointSubjects {
  private last: Together | undefined;
  /** The sentence that was last of several without a name. */
  private unnamed: number | undefined;

  constructor(private readonly of: Of) {}

  /** To be called when a sentence has been read. */
  read({ clauses, predications, index }: ParsedSentence): void {
    // "the support of its owners, the tycoons Lee and Day": several who are named together, where no others do anything.
    const described = predications.filter((p) => p.kind !== 'copula' && p.complement.plural);
    for (const subject of [...described.map((p) => p.subject), ...clauses.map((c) => c.surfaceSubject)]) {
      const entities = this.entitiesOf(subject);
      if (entities.length > 1) this.last = { sentence: index, entities };
    }
    const [only, another] = clauses.find((c) => c.kind === 'main')?.surfaceSubject ?? [];
    const several = only?.plural === true && only.head.tag === 'noun' && this.of(only).length === 0;
    if (several && !another) this.unnamed = index;
  }

  /** "The firm's creditors own Foo. They will …": they are the creditors, whom nothing names. */
  hasNoName(group: NounGroup, { links, index }: ParsedSentence): boolean {
    const [own] = links.of(group).surfaceSubjectOf;
    return own?.kind === 'main' && this.unnamed === index - 1;
  }

  /** "Foo and Bar merged their units", "Foo and Bar said they would merge", "Foo and Bar signed a deal. They will …" */
  meantBy(group: NounGroup, sentence: ParsedSentence, span: Span): readonly Referent[] {
    const here = clauseWith(group, sentence);
    const [own] = sentence.links.of(group).surfaceSubjectOf;
    // "Foo and Bar said their merger will be completed": nobody does anything in the clause of the merger.
    // "Officials met Foo and Bar over their merger": nor where it is done to them.
    const objects = here?.object.includes(group) ? [] : (here?.object ?? []);
    const named = [here?.surfaceSubject, own?.governor?.clause?.surfaceSubject, objects]
      .map((groups) => this.entitiesOf(groups ?? []))
      .find((entities) => entities.length > 1);
    const before =
      own?.kind === 'main' && this.last?.sentence === sentence.index - 1 ? this.last.entities : [];
    const entities = named ?? before;
    return entities.map((entity) => ({ entity, span, by: 'pronoun', certainty: CERTAINTY.pronoun }));
  }

  private entitiesOf(groups: readonly NounGroup[]): number[] {
    return groups.length < 2 ? [] : [...new Set(flatMap(groups, (g) => this.of(g).map((r) => r.entity)))];
  }
}
