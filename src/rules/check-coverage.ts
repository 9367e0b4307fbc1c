import { relative } from 'node:path';
import type { Parts } from './read.js';
import type { Place } from './source.js';

const EXAMPLES = 4;
const COUNTEREXAMPLES = 3;

/**
 * Reports types that no rule file gives and types with too few examples. An error for the built-in rules in `builtin`;
 * a warning for a user's own, who may be half way through.
 */
export function checkCoverage(parts: Pick<Parts, 'types' | 'files'>, builtin: string): void {
  const severity = ({ source }: Place) =>
    relative(builtin, source.file).startsWith('..') ? 'warning' : 'error';
  for (const { value: type, place } of parts.types) {
    const files = parts.files.filter((file) => file.fact === type.name);
    const first = files[0];
    if (!first) {
      place.report(`no rule file gives \`${type.name}\``, { key: true, severity: severity(place) });
      continue;
    }
    const examples = files.flatMap((file) => file.examples.map((example) => example.value));
    const counters = examples.filter((example) => example.counter).length;
    const enough = examples.length - counters >= EXAMPLES && counters >= COUNTEREXAMPLES;
    if (enough) continue;
    const message = `\`${type.name}\` has ${examples.length - counters} examples and ${counters} counter-examples`;
    const hint = `write at least ${EXAMPLES} and ${COUNTEREXAMPLES}`;
    first.place.at('fact').report(message, { hint, severity: severity(place) });
  }
}
