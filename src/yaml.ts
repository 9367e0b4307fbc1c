import { parse } from 'yaml';

/** The content of a YAML 1.2 text: a date stays a string, as it was written. Throws YAMLParseError where it is no YAML. */
export function readYaml(text: string): unknown {
  return parse(text, { logLevel: 'error' });
}
