import { STATUSES } from '../facts/types.js';
import { targetsOf } from './check-types.js';
import { didYouMean } from './nearest.js';
import type { Parsed } from './parse-schema.js';
import type { Place } from './source.js';
import { parseQuantity } from './quantity.js';
import type { Example, ExpectedFact, FactType } from './types.js';

const VALUES = ['amount', 'percent', 'count'];
/** What an example may say of a fact besides its roles and qualifiers. */
const EXTRA = ['type', 'status', 'attributedTo'];

/** Checks what an example expects: known roles, readable values, and names that stand in its text. */
export function checkExample(
  { value: example, place }: Parsed<Example>,
  types: ReadonlyMap<string, FactType>,
): void {
  if (!example.counter && example.facts.length === 0) {
    place.report('an example without facts', {
      hint: 'a text that gives no fact belongs under `counterexamples`',
    });
  }
  for (const name of example.only) checkTypeName(name, types, place.at('only'));
  example.facts.forEach((fact, i) => {
    const own = place.at('facts', i);
    const name = String(fact['type'] ?? example.fact);
    if (!checkTypeName(name, types, own.at('type'))) return;
    const type = types.get(name)!;
    for (const key of Object.keys(fact)) checkKey(example, fact, key, type, own.at(key));
  });
}

/** Reports a fact type that there is none of. */
export function checkTypeName(name: string, types: ReadonlyMap<string, FactType>, place: Place): boolean {
  if (types.has(name)) return true;
  const hint = didYouMean(name, types.keys()) ?? 'a new type needs a `type:` block beside `fact:`';
  place.report(`unknown fact type \`${name}\``, { find: name, hint });
  return false;
}

function checkKey(example: Example, fact: ExpectedFact, key: string, type: FactType, place: Place): void {
  const value = fact[key]!;
  if (key === 'status' && !(STATUSES as readonly unknown[]).includes(value)) {
    place.report(`unknown status \`${String(value)}\``, { hint: didYouMean(String(value), STATUSES) });
  }
  if (EXTRA.includes(key)) return;
  if (!targetsOf(type).includes(key)) {
    const hint = didYouMean(key, [...targetsOf(type), ...EXTRA]);
    place.report(`${type.name} has no role or qualifier \`${key}\``, { key: true, hint });
  } else if (VALUES.includes(key)) {
    if (parseQuantity(value, key === 'amount')) return;
    const hint = key === 'amount' ? 'write `340000000 USD`' : 'write a number such as `12.5`';
    place.report(`\`${String(value)}\` is no ${key}`, { hint });
  } else if (type.roles[key]) {
    for (const name of [value].flat().map(String)) {
      if (example.text.includes(name)) continue;
      place.report(`\`${name}\` does not stand in the example's text`, {
        find: name,
        hint: 'a name is written as in the text',
      });
    }
  }
}
