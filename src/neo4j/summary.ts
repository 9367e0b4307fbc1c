import type { Plan } from './plan.js';
import type { Base, End } from './rows.js';

const COUNTED = ['Document', 'Fact', 'Entity', 'Evidence'] as const satisfies Base[];
type Counted = (typeof COUNTED)[number];
const isCounted = (base: Base): base is Counted => (COUNTED as readonly Base[]).includes(base);
const NAMES: Readonly<Record<Counted, string>> = {
  Document: 'documents',
  Fact: 'facts',
  Entity: 'entities',
  Evidence: 'pieces of evidence',
};

/** Counts what a run created, changed and deleted, each thing once however many batches touch it. */
export class Tally {
  readonly #created = counters();
  readonly #changed = counters();
  readonly #deleted = counters();
  readonly #severalSources = new Set<string>();
  #unchanged = 0;

  add({ changes, unchanged }: Plan): void {
    note(this.#created, changes.createdNodes);
    note(this.#changed, changes.changedNodes);
    note(this.#deleted, changes.deletedNodes);
    for (const { base, id, properties } of [...changes.createdNodes, ...changes.changedNodes])
      if (base === 'Document' && properties['sources'] !== undefined) this.#severalSources.add(id);
    this.#unchanged += unchanged.length;
  }

  /** True when nothing was created, changed or deleted, and nothing found there already. */
  get empty(): boolean {
    const counters = [this.#created, this.#changed, this.#deleted];
    return this.#unchanged === 0 && counters.every((one) => COUNTED.every((base) => one[base].size === 0));
  }

  deletes(document: string): boolean {
    return this.#deleted.Document.has(document);
  }

  /** Lines for the user; `would` for what a dry run found. */
  lines(would: boolean): string[] {
    const rows = COUNTED.map((base) => {
      const created = this.#created[base];
      const changed = [...this.#changed[base]].filter((id) => !created.has(id)).length;
      return { name: NAMES[base], created: created.size, changed, deleted: this.#deleted[base].size };
    });
    const verb = would ? 'would be ' : '';
    const parts = (row: (typeof rows)[number]): string =>
      [
        `${row.created} ${verb}created`,
        ...(row.changed > 0 ? [`${row.changed} ${verb}changed`] : []),
        ...(row.deleted > 0 ? [`${row.deleted} ${verb}deleted`] : []),
      ].join(', ');
    return [
      ...rows.map((row) => `${row.name.padEnd(20)}${parts(row)}`),
      ...(this.#severalSources.size > 0
        ? [`the same texts      ${this.#severalSources.size} documents, each of several sources`]
        : []),
      ...(this.#unchanged > 0 ? [`already there       ${this.#unchanged} documents, as they are`] : []),
    ];
  }
}

type Counters = Readonly<Record<Counted, Set<string>>>;

function counters(): Counters {
  return { Document: new Set(), Fact: new Set(), Entity: new Set(), Evidence: new Set() };
}

function note(counters: Counters, ends: readonly End[]): void {
  for (const { base, id } of ends) if (isCounted(base)) counters[base].add(id);
}
