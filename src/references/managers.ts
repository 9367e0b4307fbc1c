/** Keeps who manages which organization, as an article is read, and who deals for herself. Entities by index. */
export class Managers {
  private readonly managed = new Map<number, Set<number>>();
  private readonly onTheirOwn = new Set<number>();

  manages(person: number, organizations: readonly number[]): void {
    const known = this.managed.get(person) ?? new Set();
    for (const organization of organizations) known.add(organization);
    this.managed.set(person, known);
  }

  /** That somebody is a billionaire, a founder, an owner. */
  dealsForHerself(person: number): void {
    this.onTheirOwn.add(person);
  }

  /** The one organization in whose name a person deals. */
  actsFor(person: number): number | undefined {
    const managed = this.managed.get(person);
    return managed?.size === 1 && !this.onTheirOwn.has(person) ? [...managed][0] : undefined;
  }
}
