import { z } from 'zod';
import type { EntityType } from '../entities/types.js';
import { contentId, entityId, type LegalSuffixes } from '../output/ids.js';
import { MAX_NESTING, tooDeepAt } from '../rules/limits.js';
import { readYaml } from '../yaml.js';
import { ENTITY_TYPES } from '../output/vocabulary.js';
import type { Alias, Aliases } from './types.js';

/** A mistake in the file of aliases: what is wrong, where, and what to do. */
export class AliasError extends Error {
  override readonly name = 'AliasError';
}

const typeShape = z.enum(ENTITY_TYPES);
const nameShape = z.string().trim().min(1);
const namedShape = z.union([nameShape, z.strictObject({ name: nameShape, type: typeShape })]);
/** `yes` and `no` are words in YAML 1.2. */
const answer = z
  .union([z.boolean(), z.enum(['yes', 'no'])])
  .transform((said) => said === true || said === 'yes');
const fileShape = z.strictObject({
  same: z
    .array(
      z.strictObject({
        name: nameShape,
        type: typeShape.default('Organization'),
        names: z.array(namedShape).min(1),
        why: nameShape,
        against: nameShape.optional(),
      }),
    )
    .default([]),
  apart: z
    .array(z.strictObject({ name: nameShape, type: typeShape.default('Organization'), why: nameShape }))
    .default([]),
  proposed: z
    .array(
      z.strictObject({
        name: nameShape,
        type: typeShape.default('Organization'),
        names: z.array(nameShape).min(1),
        why: nameShape,
        against: nameShape.optional(),
        accept: answer.optional(),
      }),
    )
    .default([]),
});
type AliasFile = z.infer<typeof fileShape>;

/**
 * The aliases of a YAML file. Under `same` each entry joins `names` to the entity `name`; under `apart` each keeps a
 * spelling apart from the entity that its name gives without legal suffix; under `proposed` stand joins that
 * `finfacts duplicates` is not sure of: those with `accept: yes` count as joined. Every entry says why.
 * @throws AliasError naming file, entry and what to do
 */
export function parseAliases(text: string, file: string, suffixes: LegalSuffixes): Aliases {
  const { same, apart, proposed } = readAliasFile(text, file);
  const accepted = proposed.filter(({ accept }) => accept === true);
  refuseRefused(same, proposed, { file, suffixes });
  const kept = apart.map(({ name, type, why }): Alias => {
    const from = entityId(type, name, suffixes);
    const into = contentId('e', [from, 'apart', name]);
    return { kind: 'apart', name, type, from, into, as: name, asType: type, why };
  });
  const joined = [...same, ...accepted].flatMap(({ name: as, type: asType, names, why }) => {
    const into = entityId(asType, as, suffixes);
    return names
      .map((one) => (typeof one === 'string' ? { name: one, type: asType } : one))
      .map(({ name, type }): Alias => ({
        kind: 'same',
        name,
        type,
        from: entityId(type, name, suffixes),
        into,
        as,
        asType,
        why,
      }))
      .filter(({ from }) => from !== into);
  });
  return [...kept, ...withoutContradictions(joined, file)];
}

/**
 * The entries of such a file as they are written.
 * @throws AliasError naming file, entry and what to do
 */
export function readAliasFile(text: string, file: string): AliasFile {
  const content = fileShape.safeParse(yamlOf(text, file) ?? {});
  if (!content.success) throw new AliasError(`${file}: ${problemOf(content.error)}`);
  return content.data;
}

/** What is refused in one place is not joined in another. */
function refuseRefused(
  same: AliasFile['same'],
  proposed: AliasFile['proposed'],
  { file, suffixes }: { readonly file: string; readonly suffixes: LegalSuffixes },
): void {
  const key = (a: string, b: string, type: EntityType): string =>
    [a, b]
      .map((name) => entityId(type, name, suffixes))
      .sort()
      .join(' ');
  const refused = new Map(
    proposed
      .filter(({ accept }) => accept === false)
      .flatMap(({ name, names, type }) => names.map((other) => [key(name, other, type), other] as const)),
  );
  for (const { name, names, type } of same)
    for (const one of names) {
      const other = typeof one === 'string' ? one : one.name;
      if (refused.has(key(name, other, type)))
        throw new AliasError(
          `${file}: ${other} is joined to ${name} under same and refused under proposed; keep one.`,
        );
    }
}

function yamlOf(text: string, file: string): unknown {
  if (tooDeepAt(text) !== undefined)
    throw new AliasError(
      `${file}: nested more than ${MAX_NESTING} levels deep; is a bracket or an indent repeated?`,
    );
  try {
    return readYaml(text);
  } catch (error) {
    // Besides YAML's own mistakes, references to what there is not, or to each other without end.
    throw new AliasError(`${file}: ${(error as Error).message.split('\n')[0]}`);
  }
}

/** Every name is joined to one entity, and that is joined to no other. */
function withoutContradictions(joined: readonly Alias[], file: string): Alias[] {
  const byName = new Map<string, Alias>();
  for (const alias of joined) {
    const other = byName.get(alias.from);
    if (other && other.into !== alias.into)
      throw new AliasError(`${file}: ${alias.name} is joined to ${other.as} and to ${alias.as}; keep one.`);
    if (!other) byName.set(alias.from, alias);
  }
  for (const alias of byName.values()) {
    const next = byName.get(alias.into);
    if (next)
      throw new AliasError(
        `${file}: ${alias.name} is joined to ${alias.as}, and that to ${next.as}; join ${alias.name} to ${next.as}.`,
      );
  }
  return [...byName.values()];
}

function problemOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = issue?.path.map((part) => (typeof part === 'number' ? `entry ${part + 1}` : String(part)));
  const form = `write same: [{name, names: [...], why}], apart: [{name, why}] and proposed: [{name, names: [...], why, accept: yes or no}], each with a type of ${ENTITY_TYPES.join(', ')} where it is not Organization.`;
  return `${place && place.length > 0 ? `${place.join(', ')}: ` : ''}${issue?.message ?? 'not as it must be'}; ${form}`;
}

/** The type and name that an alias is about, for messages. */
export function describeAlias({ kind, name, type, as }: Alias): string {
  const typed = (label: EntityType): string => (label === 'Organization' ? '' : ` (${label})`);
  return kind === 'same' ? `${name}${typed(type)} is ${as}` : `${name}${typed(type)} is kept apart`;
}
