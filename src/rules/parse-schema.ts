import { schemaShape, shaped, statusShape, typeShape, type RawType } from './shapes.js';
import type { Place } from './source.js';
import type { FactType, StatusFile } from './types.js';

/** A part of the rules together with the node of the file that it was read from. */
export interface Parsed<T> {
  readonly value: T;
  readonly place: Place;
}

/** Reads schema.yml. */
export function parseSchema(file: Place): Parsed<FactType>[] {
  const types = Object.entries(shaped(schemaShape, file, file.source.content)?.types ?? {});
  return types.flatMap(([name, type]) => parseType(file.at('types', name), name, type) ?? []);
}

/** Reads one type, an entry of schema.yml or the `type:` block of a rule file. */
export function parseType(place: Place, name: string, content: unknown): Parsed<FactType> | undefined {
  const raw = shaped<RawType>(typeShape, place, content);
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
  return { value, place };
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
export function parseStatus(place: Place): Parsed<StatusFile> | undefined {
  const value = shaped(statusShape, place, place.source.content);
  return value && { value, place };
}
