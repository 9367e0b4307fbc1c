import type { FactRecord } from '../output/types.js';
import { mainName } from './agreement.js';
import type { LooseFact, LooseQuantity } from './types.js';
import type { Matched, Missed, Wrong } from './score.js';
import { QUANTITY_KEYS } from './values.js';
import { WORDS } from '../output/vocabulary.js';

/** A missed gold fact with the words that tell it, and why no rule found it there. */
export function missedLine({ document, gold }: Missed, why: readonly string[]): string {
  return [`missed ${document} ${factLine(gold)}`, `in: ${gold.evidence ?? '-'}`, ...why].join('\n    ');
}

/** A fact that was found with other values, roles or another status: what was expected and what came. */
export function inexactLine({ document, gold, fact, differences }: Matched<FactRecord>): string {
  const lines = [`inexact ${document} ${factLine(gold)}`, `came: ${factLine(fact)}`];
  return [...lines, `differs in: ${differences.join(', ')}`, ...toldBy(fact)].join('\n    ');
}

/** A wrong fact with its sentence and the rule that gave it. */
export function wrongLine({ document, fact }: Wrong<FactRecord>): string {
  return [`wrong  ${document} ${factLine(fact)}`, ...toldBy(fact)].join('\n    ');
}

/** The sentence of a found fact, and its rule. */
function toldBy({ evidence, rule, confidence }: FactRecord): string[] {
  const sentence = (evidence[0]?.exact ?? '-').replace(/\s+/g, ' ');
  return [`in: ${sentence}`, `rule: ${rule}, confidence ${confidence}`];
}

/** `StakePurchase buyer=Alibaba company=Sina Weibo percent=18 [actual]`. */
function factLine(fact: LooseFact): string {
  const roles = Object.entries(fact.roles ?? {}).map(
    ([role, list]) => `${role}=${list.map(mainName).join(', ')}`,
  );
  const quantities = QUANTITY_KEYS.filter((key) => fact[key] != null).map(
    (key) => `${key}=${shown(fact[key] as LooseQuantity)}`,
  );
  const words = WORDS.filter((key) => fact[key] != null).map((key) => `${key}=${String(fact[key])}`);
  return [fact.type, ...roles, ...quantities, ...words, `[${fact.status ?? 'any status'}]`].join(' ');
}

function shown(quantity: LooseQuantity): string {
  if (typeof quantity === 'number') return String(quantity);
  const { value, min, max, currency } = quantity;
  return [value ?? `${min}-${max}`, currency].filter((part) => part !== undefined).join(' ');
}
