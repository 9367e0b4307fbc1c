import { schemaShape, shaped, statusShape, typeShape, type RawType } from './shapes.js';
import type { Path, Problems, Source } from './source.js';
import type { FactType, StatusFile } from './types.js';

/** A part of the rules together with the node of the file that it was read from. */
export interface Parsed<T> {
  readonly value: T;
  readonly source: Source;
  readonly path: Path;
}

/** Reads schema.yml. */
export function parseSchema(source: Source, problems: Problems): Parsed<FactType>[] {
  const raw = shaped(schemaShape, source, [], source.content, problems);
  const types = Object.entries(raw?.types ?? {});
  return types.flatMap(([name, type]) => parseType(source, ['types', name], name, type, problems) ?? []);
}

/** Reads one type, an entry of schema.yml or the `type:` block of a rule file. */
export function parseType(
  source: Source,
  path: Path,
  name: string,
  content: unknown,
  problems: Problems,
): Parsed<FactType> | undefined {
  const raw = shaped<RawType>(typeShape, source, path, content, problems);
  if (!raw) return undefined;
  const { shortcut, country, describes, view, beyond, evaluation = defaultEvaluation(raw), ...rest } = raw;
  const value = {
    name,
    ...rest,
    evaluation,
    ...(shortcut ? { shortcut } : {}),
    ...(country ? { country } : {}),
    ...(describes ? { describes } : {}),
    ...(beyond ? { beyond } : {}),
    ...(view ? { view: viewOf(view) } : {}),
  };
  return { value, source, path };
}

/** Without the keys that are not given. */
function viewOf({ family, label, ownership }: NonNullable<RawType['view']>): FactType['view'] {
  return { family, ...(label ? { label } : {}), ...(ownership ? { ownership } : {}) };
}

/** A type that says nothing else is compared by what a fact of it must have. */
function defaultEvaluation(raw: RawType): FactType['evaluation'] {
  const roles = Object.entries(raw.roles).filter(([, role]) => role.required);
  return {
    required: roles.map(([name, role]) => (role.many ? `${name}+` : name)),
    either: raw.oneOf
      .filter((name) => !name.endsWith('+'))
      .map((name) => ((raw.qualifiers as string[]).includes(name) ? `#${name}` : name)),
    identifying: raw.requiredQualifiers,
  };
}

/** Reads status.yml. */
export function parseStatus(source: Source, problems: Problems): Parsed<StatusFile> | undefined {
  const value = shaped(statusShape, source, [], source.content, problems);
  return value && { value, source, path: [] };
}
