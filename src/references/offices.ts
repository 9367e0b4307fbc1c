import { flatMap } from '../flat-map.js';
import type { Clause, ParsedSentence, PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { headIs } from '../groups/heads.js';

/** How many sentences back a bare office ("as chairman") may be one that was named with its organization. */
const REACH = 2;

/** A job that the article tells of, with the organization it is at. */
export interface Office {
  /** The job: "chairman" of "chairman of Vexa". */
  readonly group: NounGroup;
  /** Prepositional phrases behind it, which may name the organization. */
  readonly phrases: readonly PrepositionPhrase[];
  readonly organization: number;
  readonly sentence: number;
  /** It was told how the person gets it, not only that she has it. */
  readonly gained: boolean;
}

/** Which jobs people were told to hold or to get, as an article is read from left to right. */
export class Offices {
  private readonly ofPerson = new Map<number, Office>();
  private readonly byJob = new Map<string, Office>();

  /**
   * @param organizationOf the organization a noun group stands for, if any
   * @param personOf the person it stands for, if any
   */
  constructor(
    private readonly organizationOf: (group: NounGroup) => number | undefined,
    private readonly personOf: (group: NounGroup) => number | undefined,
  ) {}

  /** The job somebody was last said to have. */
  of(person: number): Office | undefined {
    return this.ofPerson.get(person);
  }

  /** The organization of the last job of that name, where it was told of just before: "retired as chairman". */
  organizationFor(job: NounGroup, sentence: number): number | undefined {
    const last = this.byJob.get(job.head.lower);
    return last && sentence - last.sentence <= REACH ? last.organization : undefined;
  }

  /** Takes in what a sentence tells, once its noun groups are resolved; returns who in it gets or leaves a job by a verb. */
  read(sentence: ParsedSentence): readonly NounGroup[] {
    for (const { subject, complement, kind, clause } of sentence.predications)
      if (kind !== 'as')
        this.learn(
          subject,
          [complement],
          sentence,
          kind === 'copula' && clause?.verb.classes.includes('become'),
        );
    return flatMap(
      sentence.clauses.filter(({ verb }) => !verb.negated),
      (clause) => {
        const is = (name: string): boolean => clause.verb.classes.includes(name);
        const people = is('appoint') ? clause.object : is('leave') || is('take-job') ? clause.subject : [];
        this.learn(people, jobsOf(clause), sentence, !is('leave'));
        return people;
      },
    );
  }

  private learn(
    people: readonly NounGroup[],
    jobs: readonly NounGroup[],
    sentence: ParsedSentence,
    gained = false,
  ): void {
    const group = jobs.find((g) => headIs(g, 'position') && !isOver(g));
    const organization = group && this.organizationAt(group, sentence);
    if (!group || organization === undefined) return;
    const phrases = sentence.attached.get(group) ?? [];
    const office = { group, phrases, organization, sentence: sentence.index, gained };
    this.byJob.set(group.head.lower, office);
    for (const person of people) {
      const index = this.personOf(person);
      if (index !== undefined) this.ofPerson.set(index, office);
    }
  }

  private organizationAt(job: NounGroup, sentence: ParsedSentence): number | undefined {
    if (job.owner || job.possessivePronoun) return this.organizationOf(job.owner ?? job);
    const named = job.modifiers.find((m) => m.name)?.name?.entity;
    const behind = flatMap(sentence.attached.get(job) ?? [], (p) => p.groups);
    return named ?? behind.map((g) => this.organizationOf(g)).find((o) => o !== undefined);
  }
}

const isOver = (job: NounGroup): boolean => job.modifiers.some((m) => m.readings.inClass('former-adjective'));

/** "named Lee chairman", "appointed to the board", "stepped down as chairman" */
const jobsOf = ({ complement, prepositions }: Clause): readonly NounGroup[] => [
  ...complement,
  ...flatMap(
    prepositions.filter((p) => p.preposition === 'as' || p.preposition === 'to'),
    (p) => p.groups,
  ),
];
