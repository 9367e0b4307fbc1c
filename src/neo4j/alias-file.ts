import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { EntityType } from '../entities/types.js';
import { contentId, entityId, type LegalSuffixes } from '../output/ids.js';
import { ENTITY_TYPES } from '../output/vocabulary.js';
import type { Alias, Aliases } from './aliases.js';

/** A mistake in the file of aliases: what is wrong, where, and what to do. */
export class AliasError extends Error {
  override readonly name = 'AliasError';
}

const typeShape = z.enum(ENTITY_TYPES);
const nameShape = z.string().trim().min(1);
const namedShape = z.union([nameShape, z.strictObject({ name: nameShape, type: typeShape })]);
const fileShape = z.strictObject({
  same: z
    .array(
      z.strictObject({
        name: nameShape,
        type: typeShape.default('Organization'),
        names: z.array(namedShape).min(1),
        why: nameShape,
      }),
    )
    .default([]),
  apart: z
    .array(z.strictObject({ name: nameShape, type: typeShape.default('Organization'), why: nameShape }))
    .default([]),
});

/**
 * The aliases of a YAML file. Under `same` each entry joins `names` to the entity `name`; under `apart` each keeps a
 * spelling apart from the entity that its name gives without legal suffix. Every entry says why.
 * @throws AliasError naming file, entry and what to do
 */
export function parseAliases(text: string, file: string, suffixes: LegalSuffixes): Aliases {
  const document = parseDocument(text);
  const [syntax] = document.errors;
  if (syntax) throw new AliasError(`${file}: ${syntax.message.split('\n')[0]}`);
  const content = fileShape.safeParse(document.toJS() ?? {});
  if (!content.success) throw new AliasError(`${file}: ${problemOf(content.error)}`);
  const { same, apart } = content.data;
  const kept = apart.map(({ name, type, why }): Alias => {
    const from = entityId(type, name, suffixes);
    const into = contentId('e', [from, 'apart', name]);
    return { kind: 'apart', name, type, from, into, as: name, asType: type, why };
  });
  const joined = same.flatMap(({ name: as, type: asType, names, why }) => {
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
  const form = `write same: [{name, names: [...], why}] and apart: [{name, why}], each with a type of ${ENTITY_TYPES.join(', ')} where it is not Organization.`;
  return `${place && place.length > 0 ? `${place.join(', ')}: ` : ''}${issue?.message ?? 'not as it must be'}; ${form}`;
}

/** The type and name that an alias is about, for messages. */
export function describeAlias({ kind, name, type, as }: Alias): string {
  const typed = (label: EntityType): string => (label === 'Organization' ? '' : ` (${label})`);
  return kind === 'same' ? `${name}${typed(type)} is ${as}` : `${name}${typed(type)} is kept apart`;
}
