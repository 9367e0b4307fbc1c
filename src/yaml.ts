import { CORE_SCHEMA, load } from 'js-yaml';

/** The content of a YAML 1.2 text: a date stays a string, as it was written. Throws YAMLException where it is no YAML. */
export function readYaml(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}
