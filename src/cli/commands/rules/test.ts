import { relative, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { extractFacts } from '../../../pipeline.js';
import { exampleArticle, runExample, type ExampleResult } from '../../../rules/examples.js';
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
    ...results.filter(({ passed }) => !passed).map(failureText),
    ...rows.flatMap((example) => {
      const differences = runRowExample(example, engine);
      return differences.length > 0 ? [rowFailureText(example, differences)] : [];
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

function rowFailureText(
  { row, counter, origin, text, at }: RowExample,
  differences: readonly string[],
): string {
  const marked = `${text.slice(0, at)}[${text.slice(at).replace(/^\S*[\p{L}\p{N}]/u, '$&]')}`;
  const lines = [marked, ...differences].map((line) => `    ${line}`);
  return [`${placeOf(origin)}: ${counter ? 'counter-example' : 'example'} of ${row}`, ...lines].join('\n');
}

function failureText({ example, differences }: ExampleResult): string {
  const { fact, counter, origin, text } = example;
  const lines = [text, ...differences].map((line) => `    ${line}`);
  return [`${placeOf(origin)}: ${counter ? 'counter-example' : 'example'} of ${fact}`, ...lines].join('\n');
}
