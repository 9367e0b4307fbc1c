import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Status } from '../facts/types.js';
import { byCodeUnit, canonicalJson } from '../output/ids.js';
import { endsOf } from '../output/quantities.js';
import { fillersOf } from '../output/roles.js';
import type { DocumentRecord, GraphEvidence, GraphFact, GraphRecord } from '../output/types.js';
import { readYaml } from '../yaml.js';
import { append } from '../grouped.js';

const fileShape = z.strictObject({
  sections: z.strictObject({
    deals: z.array(z.string()),
    stakes: z.array(z.string()),
    people: z.array(z.string()),
  }),
  thresholds: z.array(z.number().positive()).min(1),
  rates: z.record(z.string(), z.number().positive()),
});
/** What `rules/digest.yml` says: types by section, thresholds of stakes, what currencies are roughly worth. */
export type DigestRules = z.infer<typeof fileShape>;

/** Reads what a folder of rules says of the digest; throws ZodError where it is not as it must be. */
export function readDigestRules(folder: string): DigestRules {
  return fileShape.parse(readYaml(readFileSync(join(folder, 'digest.yml'), 'utf8')));
}

/** A fact of the digest with the sentence that tells it, of the newest article. */
export interface Entry {
  readonly fact: GraphFact;
  readonly evidence: GraphEvidence;
  readonly document: DocumentRecord | undefined;
}

/** What is new in a graph since a day. A fact stands in each section that it belongs to. */
export interface Digest {
  readonly since: string;
  /** Deals first told since, the largest first. */
  readonly deals: readonly Entry[];
  /** Facts told before, of another status now. */
  readonly changed: readonly (Entry & { readonly before: Status })[];
  /** Stakes first told since that reach a threshold which the holder's last one did not. */
  readonly stakes: readonly (Entry & { readonly threshold: number })[];
  readonly people: readonly Entry[];
  /** What articles of these days tell against each other or against what was told. */
  readonly contradictions: readonly { readonly why: string; readonly told: readonly Entry[] }[];
}

/**
 * What a graph tells that is new since a day (`YYYY-MM-DD`): an article counts by its date, and one without a date is as
 * old as can be. The same whatever the order of the graph's facts.
 */
export function digestOf({ documents, facts }: GraphRecord, since: string, rules: DigestRules): Digest {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const day = ({ document }: GraphEvidence): string => byId.get(document)?.published ?? '';
  const sorted = [...facts].sort((a, b) => byCodeUnit(a.id, b.id));
  const told = sorted.map((fact) => ({
    fact,
    news: [...fact.evidence].sort((a, b) => byCodeUnit(day(a), day(b))),
  }));
  const recent = told.filter(({ news }) => news.some((one) => day(one) >= since));
  const fresh = recent.filter(({ news }) => news.every((one) => day(one) >= since));
  const old = told.filter((one) => !fresh.includes(one));
  const entry = ({ fact, news }: Told): Entry => {
    const evidence = news.at(-1)!;
    return { fact, evidence, document: byId.get(evidence.document) };
  };
  const of = (types: readonly string[], some: readonly Told[]): Told[] =>
    some.filter(({ fact }) => types.includes(fact.type));
  const { sections } = rules;
  return {
    since,
    deals: of(sections.deals, fresh)
      .sort((a, b) => worth(b.fact, rules) - worth(a.fact, rules) || byCodeUnit(a.fact.id, b.fact.id))
      .map(entry),
    changed: recent.flatMap((one) => {
      const before = one.news.filter((news) => day(news) < since).at(-1)?.status;
      return before === undefined || before === one.fact.status ? [] : [{ ...entry(one), before }];
    }),
    stakes: of(sections.stakes, fresh).flatMap((one) => {
      const threshold = reached(one.fact, of(sections.stakes, old), rules);
      return threshold === undefined ? [] : [{ ...entry(one), threshold }];
    }),
    people: of(sections.people, fresh).map(entry),
    contradictions: [...disagreements(recent, entry), ...otherValues(recent, entry)],
  };
}

interface Told {
  readonly fact: GraphFact;
  /** Its evidence, that of the newest article last. */
  readonly news: readonly GraphEvidence[];
}

/** A sum in rough dollars, to order by; what has none or an unknown currency comes last. */
function worth({ amount }: GraphFact, { rates }: DigestRules): number {
  if (!amount) return -1;
  return endsOf(amount).max * (rates[amount.currency] ?? 0);
}

/** The highest threshold that a stake reaches, if the same holder's stakes told before did not. */
function reached(fact: GraphFact, before: readonly Told[], { thresholds }: DigestRules): number | undefined {
  const level = (percent: number): number | undefined =>
    [...thresholds].sort((a, b) => b - a).find((threshold) => percent >= threshold);
  const percent = percentOf(fact);
  if (percent === undefined || fact.status === 'denied' || fact.status === 'cancelled') return undefined;
  const now = level(percent);
  const last = before
    .filter((one) => one.fact.id !== fact.id && parties(one.fact) === parties(fact))
    .map((one) => level(percentOf(one.fact) ?? 0) ?? 0);
  return now !== undefined && now > Math.max(0, ...last) ? now : undefined;
}

const percentOf = ({ percent }: GraphFact): number | undefined => percent && endsOf(percent).max;

/** Who takes part, whatever the roles are called: the holder of a stake was its buyer. */
const parties = (fact: GraphFact): string =>
  [...new Set(fillersOf(fact).map(({ id }) => id))].sort().join(' ');

/** Facts that some article denies or calls off and another still tells. */
function disagreements(recent: readonly Told[], entry: (told: Told) => Entry): Digest['contradictions'] {
  return recent.flatMap((one) => {
    const { evidence } = one.fact;
    const against = evidence.filter(({ status }) => status === 'denied' || status === 'cancelled');
    const still = evidence.filter(({ status }) => status === 'actual' || status === 'agreed');
    if (against.length === 0 || still.length === 0) return [];
    const told = [still, against].map((some) => entry({ fact: one.fact, news: some }));
    return [{ why: `${still[0]?.status} in one article, ${against[0]?.status} in another`, told }];
  });
}

/** Facts of one type, parties and period that differ in percent, sum or count. */
function otherValues(recent: readonly Told[], entry: (told: Told) => Entry): Digest['contradictions'] {
  const groups = new Map<string, Told[]>();
  for (const one of recent) {
    const { type, status, metric, period, periodDates, date, roles } = one.fact;
    if (status !== 'actual' || Object.keys(roles).length + Number(metric !== undefined) < 2) continue;
    const when = periodDates?.start ?? period ?? date?.start;
    const key = canonicalJson([type, parties(one.fact), metric?.toLowerCase(), when]);
    append(groups, key, one);
  }
  return [...groups.values()].flatMap((group) => {
    const key = (['percent', 'amount', 'count'] as const).find((name) => differ(group, name));
    return key === undefined ? [] : [{ why: `${key} differs`, told: group.map(entry) }];
  });
}

function differ(group: readonly Told[], name: 'percent' | 'amount' | 'count'): boolean {
  const values = group.flatMap(({ fact }) =>
    fact[name] ? [canonicalJson({ ...fact[name], text: '' })] : [],
  );
  return new Set(values).size > 1;
}
