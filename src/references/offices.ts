import { flatMap } from '../flat-map.js';
import type { Clause, ParsedSentence, PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { headIs } from '../groups/heads.js';
import type { Managers } from './managers.js';

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
  private readonly employers = new Map<number, Set<number>>();

  /**
   * @param entityOf the entity of a type that a noun group stands for, if any
   * @param managers is told who manages what
   */
  constructor(
    private readonly entityOf: (group: NounGroup, type: 'Organization' | 'Person') => number | undefined,
    private readonly managers: Managers,
  ) {}

  /** The job somebody was last said to have. */
  of(person: number): Office | undefined {
    return this.ofPerson.get(person);
  }

  /** For which organization who says something speaks: itself, or the one where she was said to have jobs. */
  speaksFor(group: NounGroup): number | undefined {
    const person = this.entityOf(group, 'Person');
    if (person === undefined) return this.entityOf(group, 'Organization');
    const known = this.employers.get(person);
    return known?.size === 1 ? [...known][0] : undefined;
  }

  /** The organization of the last job of that name, where it was told of just before: "retired as chairman". */
  organizationFor(job: NounGroup, sentence: number): number | undefined {
    const last = this.byJob.get(job.head.lower);
    return last && sentence - last.sentence <= REACH ? last.organization : undefined;
  }

  /** Takes in what a sentence tells, once its noun groups are resolved; returns who in it gets or leaves a job by a verb. */
  read(sentence: ParsedSentence): readonly NounGroup[] {
    for (const { subject, complement, kind, clause } of sentence.predications) {
      if (headIs(complement, 'deals-for-herself'))
        for (const group of subject) {
          const person = this.entityOf(group, 'Person');
          if (person !== undefined) this.managers.dealsForHerself(person);
        }
      if (kind !== 'as')
        this.learn(
          subject,
          [complement],
          sentence,
          kind === 'copula' && clause?.verb.classes.includes('become'),
        );
    }
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
    const organizations = group ? this.organizationsAt(group, sentence) : [];
    const [organization] = organizations;
    if (!group || organization === undefined) return;
    const phrases = sentence.attached.get(group) ?? [];
    const office = { group, phrases, organization, sentence: sentence.index, gained };
    this.byJob.set(group.head.lower, office);
    for (const person of people) {
      const index = this.entityOf(person, 'Person');
      if (index === undefined) continue;
      this.ofPerson.set(index, office);
      const employers = this.employers.get(index) ?? new Set();
      this.employers.set(index, employers);
      for (const employer of organizations) employers.add(employer);
      if (headIs(group, 'managing-office')) this.managers.manages(index, organizations);
    }
  }

  private organizationsAt(job: NounGroup, sentence: ParsedSentence): readonly number[] {
    if (job.owner || job.possessivePronoun) {
      const owner = this.entityOf(job.owner ?? job, 'Organization');
      return owner === undefined ? [] : [owner];
    }
    const phrases = sentence.attached.get(job) ?? [];
    const named = job.modifiers.find((m) => m.name)?.name?.entity;
    // "chief Foo lending officer at Bar"
    if (named !== undefined && !phrases.some((p) => p.preposition === 'at')) return [named];
    return flatMap(phrases, (p) => flatMap(p.groups, (g) => this.entityOf(g, 'Organization') ?? []));
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
