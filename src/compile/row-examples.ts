import type { RowExample } from '../grammar/types.js';
import type { Mask } from '../grammar/readings.js';
import { originOf, type Path, type Problems, type Source } from '../rules/source.js';

/** The examples and counterexamples of one row as they are written. */
export interface WrittenExamples {
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}

/** Takes sentences with one marked word apart: "The [offer]noun was rejected." */
export function parseExamples(
  { examples, counterexamples }: WrittenExamples,
  row: string,
  source: Source,
  path: Path,
  readings: ReadonlyMap<string, Mask>,
  problems: Problems,
): RowExample[] {
  const parse = (text: string, at: Path, counter: boolean): RowExample[] => {
    const [, before, word, name = '', after] =
      /^([^[\]]*)\[([^[\]]+)\]([a-z-]+)((?:[^a-z[\]-][^[\]]*)?)$/.exec(text) ?? [];
    const reading = readings.get(name);
    if (word === undefined || reading === undefined) {
      problems.add(source, at, word === undefined ? 'no word is marked' : `unknown reading \`${name}\``, {
        hint: 'mark one word and say what it is: `The [offer]noun was rejected.`',
      });
      return [];
    }
    const sentence = `${before}${word}${after}`;
    return [
      { row, origin: originOf(source, at), text: sentence, at: before!.length, name, reading, counter },
    ];
  };
  return [
    ...examples.flatMap((text, i) => parse(text, [...path, 'examples', i], false)),
    ...counterexamples.flatMap((text, i) => parse(text, [...path, 'counterexamples', i], true)),
  ];
}
