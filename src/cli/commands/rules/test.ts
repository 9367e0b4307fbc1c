import { relative, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { extractFacts } from '../../../pipeline.js';
import { exampleArticle, runExample } from '../../../rules/examples.js';
import { show, type Context } from '../../context.js';
import { EXIT } from '../../errors.js';
import { placeOf } from '../../paths.js';
import type { RowExample } from '../../../grammar/types.js';
import { runRowExample } from '../../../rules/row-examples.js';
import { openProgram } from '../../program.js';
import { sessionOf } from '../../../program-session.js';

/** `finfacts rules test`: runs the examples in rule files. An example that fails makes the exit code 1. */
export function rulesTestCommand(context: Context): CommandModule {
  return {
    command: 'test [path]',
    describe: 'Run the examples of the rules',
    builder: (yargs) =>
      yargs
        .positional('path', {
          type: 'string',
          describe: 'Your rules: only the examples in this folder or file are run',
        })
        .example('$0 rules test my-rules/rating.yml', 'the examples of one file'),
    handler: (args) => test(args['path'] as string | undefined, context),
  };
}

async function test(path: string | undefined, context: Context): Promise<void> {
  const program = await openProgram(path);
  const { engine } = sessionOf(program);
  const examples = engine.rules.examples.filter(
    ({ origin }) => path === undefined || isIn(origin.file, path),
  );
  const results = examples.map((example) =>
    runExample(example, (text, published) => extractFacts(engine, exampleArticle(text, published)).facts),
  );
  const rows = path === undefined ? program.rowExamples : [];
  const failed = [
    ...results
      .filter(({ passed }) => !passed)
      .map(({ example, differences }) => failureText(example, example.fact, [example.text, ...differences])),
    ...rows.flatMap((example) => {
      const differences = runRowExample(example, engine);
      return differences.length > 0
        ? [failureText(example, example.row, [marked(example), ...differences])]
        : [];
    }),
  ];
  for (const text of failed) await show(context.stdout, `${text}\n\n`);
  const passed = results.length + rows.length - failed.length;
  await show(context.stdout, `${passed} examples passed, ${failed.length} failed\n`);
  if (failed.length > 0) context.exitCode = EXIT.someInputsFailed;
}

function isIn(file: string, path: string): boolean {
  return !relative(resolve(path), resolve(file)).startsWith('..');
}

/** The text of a row's example, with the word in brackets that the row is of. */
function marked({ text, at }: RowExample): string {
  return `${text.slice(0, at)}[${text.slice(at).replace(/^\S*[\p{L}\p{N}]/u, '$&]')}`;
}

function failureText(
  { counter, origin }: Pick<RowExample, 'counter' | 'origin'>,
  of: string,
  lines: readonly string[],
): string {
  const head = `${placeOf(origin)}: ${counter ? 'counter-example' : 'example'} of ${of}`;
  return [head, ...lines.map((line) => `    ${line}`)].join('\n');
}
