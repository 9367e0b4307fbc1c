/**
 * The work that one article may take, counted and not timed, so that the same article gives the same on any machine. What
 * goes beyond is not read from the next sentence on, and its document has a note. No article of the corpora takes a
 * twentieth of any of these.
 */
export interface Budget {
  /** Words and marks that are read: all that grows with the length of a text. */
  readonly tokens: number;
  /** Entities weighed as what a pronoun or description may mean: hundreds may be in reach of each. */
  readonly antecedents: number;
  /** Fillings tried in the slots of rules; a fact that their combinations make counts as ten. */
  readonly fillings: number;
}

export const BUDGET: Budget = { tokens: 200_000, antecedents: 4_000_000, fillings: 1_000_000 };

/** What a fact costs in the fillings that are tried in its time: it is merged with others, and written. */
export const FILLINGS_A_FACT = 10;

/** What is left of a budget while a stage works on an article. */
export class Allowance {
  constructor(private left: number) {}

  /** Whether so many steps more may be taken; they count as taken. */
  take(steps: number): boolean {
    this.left -= steps;
    return this.left >= 0;
  }

  /** Whether more was to be taken than there was. */
  get overdrawn(): boolean {
    return this.left < 0;
  }
}
