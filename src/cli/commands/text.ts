import type { Article } from '../../article/types.js';
import { printable } from '../../printable.js';
import type { Command } from '../command.js';
import { show, type Context } from '../context.js';
import { dayOption, PUBLISHED_OPTION } from '../options.js';
import { here } from '../outcome.js';
import { runInputs } from '../run-inputs.js';
import { openProgram } from '../program.js';
import { readerOf } from '../../program-session.js';

/** `finfacts text`: the document as it is read, with what was left out marked. */
export function textCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('inputs', { type: 'string', array: true, describe: 'Files; - is standard input' })
        .options({
          published: PUBLISHED_OPTION,
        })
        .example('$0 text page.html', 'the story in a web page'),
    handler: (args) => text(args as unknown as TextArguments, context),
  };
}

interface TextArguments {
  readonly inputs: string[];
  readonly published?: string;
}

async function text(args: TextArguments, context: Context): Promise<void> {
  const published = dayOption(args.published);
  const reader = readerOf(await openProgram());
  await runInputs(
    args.inputs,
    context,
    {
      work: here((input) => articleText(reader.read(input))),
      result: (shown) => show(context.stdout, shown),
    },
    { published },
  );
}

/** An article for reading: a head, then its blocks, each with its kind where it is no plain paragraph. */
function articleText(article: Article): string {
  const head = [
    `source:    ${printable(article.source)}`,
    `title:     ${printable(article.title ?? '-')}`,
    `published: ${article.published ?? '-'}`,
    ...(article.publisher === undefined ? [] : [`publisher: ${printable(article.publisher)}`]),
    ...(article.author === undefined ? [] : [`author:    ${printable(article.author)}`]),
    `document:  ${article.id}`,
    `form:      ${article.form}`,
    ...(article.textOf === 'html-main-text' ? ['offsets:   in the main text taken out of the page'] : []),
  ];
  const blocks = article.blocks.map((block) => {
    const words = article.text.slice(block.start, block.end);
    const kind = block.story === undefined ? block.kind : `${block.kind} of story ${block.story}`;
    return kind === 'body' ? words : `[${kind}] ${words}`;
  });
  return `${head.join('\n')}\n\n${blocks.join('\n\n')}\n\n`;
}
