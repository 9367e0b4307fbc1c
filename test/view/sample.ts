import type { ViewFact, ViewModel } from '../../src/view/types.js';

/** A fact with one line from one entity to another, or of one entity alone. */
export interface Told {
  readonly type?: string;
  readonly from: string;
  readonly to?: string;
  readonly percent?: number;
  readonly status?: ViewFact['status'];
  /** Day of the article, or of each article with what it says. */
  readonly told?: string | readonly (readonly [string, ViewFact['status']])[];
  readonly sentence?: string;
  readonly period?: readonly [string, string];
}

const TYPES = ['Holding', 'Deal', 'Result'] as const;

/** A model of these facts; entities are named in the order in which they come. */
export function modelOf(told: readonly Told[]): ViewModel {
  const names = [...new Set(told.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))];
  const documents: ViewModel['documents'][number][] = [];
  const document = (published: string): number =>
    documents.push({ id: `d${documents.length}`, source: `${published}.txt`, published }) - 1;
  const at = (name: string): number => names.indexOf(name);
  const facts = told.map((one, index): ViewFact => {
    const { type = 'Deal', from, to, percent, status = 'actual', sentence = '', period } = one;
    const days = typeof one.told === 'string' ? [[one.told, status] as const] : (one.told ?? []);
    const party = (role: string, name: string): ViewFact['roles'][number] => ({
      role,
      fillers: [{ entity: at(name), mention: { document: 0, start: 0, end: 1 } }],
    });
    return {
      ...{ id: `f${index}`, type: TYPES.indexOf(type as 'Deal'), status, label: '', words: {} },
      ...{ confidence: 0.8, rule: 'r' },
      roles: [party('owner', from), ...(to === undefined ? [] : [party('owned', to)])],
      shape: to === undefined ? { as: 'none' } : { as: 'line', from: at(from), to: at(to), arrow: true },
      ...(percent !== undefined && {
        percent: { value: percent, bound: 'exact', text: `${percent} percent` },
      }),
      ...(period && { period: { start: period[0], end: period[1], from: 'fact' } }),
      evidence: (days.length > 0 ? days : [['2020-01-01', status] as const]).map(([day, said]) => ({
        ...{ document: document(day), start: 0, end: sentence.length, status: said },
        ...{ trigger: { start: 0, end: 0 }, quote: { exact: sentence, prefix: '', suffix: '' } },
      })),
    };
  });
  return {
    ...{ name: 'sample', arranged: false, families: ['Ownership', 'Other'], documents, facts },
    types: TYPES.map((name, index) => ({
      ...{ name, label: name, family: Math.min(index, 1) },
      ...(name === 'Holding' && { ownership: { owner: 'owner', owned: 'owned' } }),
    })),
    entities: names.map((name, index) => ({
      ...{ id: `e${index}`, type: 'Organization', name, aliases: [], descriptions: [], identifiers: {} },
    })),
  };
}

/** Entities of each fact. */
export function partiesOf({ facts }: ViewModel): number[][] {
  return facts.map(({ roles }) => roles.flatMap(({ fillers }) => fillers.map(({ entity }) => entity)));
}
