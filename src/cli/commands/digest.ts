import { digestHtml, digestMarkdown } from '../../compare/digest-page.js';
import { digestOf, readDigestRules } from '../../compare/digest.js';
import { graphRecord } from '../../graph/record.js';
import { jsonText } from '../../output/json-text.js';
import { SCHEMA } from '../../output/vocabulary.js';
import { rulesFolder } from '../../rules-folder.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { collectGraph } from '../graph-inputs.js';
import {
  ARTICLE_OPTIONS,
  articleOptions,
  dayOption,
  GRAPH_INPUTS,
  type ArticleArguments,
} from '../options.js';
import { writeOutput } from '../output.js';
import { openProgram } from '../program.js';

/** `finfacts digest`: what is new in a graph since a day, each with its sentence. */
export function digestCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('inputs', GRAPH_INPUTS)
        .options({
          since: {
            type: 'string',
            demandOption: true,
            describe: 'First day of the news that counts, as 2013-04-29',
          },
          format: {
            choices: ['markdown', 'html', 'json'] as const,
            default: 'markdown',
            describe: 'markdown: to read or send',
          },
          output: { type: 'string', describe: 'Write to this file, complete or not at all' },
          ...ARTICLE_OPTIONS,
        })
        .example(
          '$0 digest graph.json --since 2013-04-29',
          'new deals, changed status, stakes, people, contradictions',
        )
        .example('$0 digest all.json --since 2013-04-29 --format html --output today.html', 'as a page')
        .epilogue(
          'An article counts by its date of publication. Types and thresholds stand in rules/digest.yml.',
        ),
    handler: (args) => digest(args as unknown as DigestArguments, context),
  };
}

interface DigestArguments extends ArticleArguments {
  readonly inputs?: string[];
  readonly since: string;
  readonly format: 'markdown' | 'html' | 'json';
  readonly output?: string;
}

async function digest(
  { inputs = [], since, format, output, ...args }: DigestArguments,
  context: Context,
): Promise<void> {
  const day = dayOption(since, '--since') ?? since;
  const { types } = await openProgram(args.rules);
  const { graph } = await collectGraph(inputs, context, { types, ...articleOptions(args) });
  const found = digestOf(graphRecord(graph), day, readDigestRules(rulesFolder()));
  const text = {
    markdown: () => digestMarkdown(found, types),
    html: () => digestHtml(found, types),
    json: () => `${jsonText({ schema: SCHEMA, kind: 'digest', ...found }, 2)}\n`,
  }[format]();
  await writeOutput(output, text, context.stdout);
}
