import { formatEntry, type Format } from '../export/formats.js';
import type { Collected, FolderStream, StreamExporter } from '../export/types.js';
import { buildGraph } from '../graph/build.js';
import type { FactTypes } from '../output/fact-types.js';
import type { ArticleRecords, EndRecord } from '../output/types.js';
import { SCHEMA } from '../output/vocabulary.js';
import { tell, widthOf, type Context } from './context.js';
import { UsageError } from './errors.js';
import type { Problem } from './inputs.js';
import { openOutput, type Output } from './output.js';
import { collectSooner } from './memory.js';
import { interruptible } from './stop.js';
import { openProgram } from './program.js';
import { openFolder, writeFolder, type OutputFolder } from './output-folder.js';
import { countSameTexts, tellSameTexts } from './same-texts.js';

/** Writes articles and problems in a format as they come; nothing is seen of it before `end`, unless on standard output. */
export interface ExportWriter {
  article(records: ArticleRecords): Promise<void>;
  problem(problem: Problem): Promise<void>;
  /** That an input is done; told by formats that are written as articles come. */
  done(end: Omit<EndRecord, 'schema' | 'kind'>): Promise<void>;
  end(): Promise<void>;
  /** Takes away what was written. Does nothing after `end`. */
  discard(): void;
}

export interface ExportOptions {
  readonly format: Format;
  /** File or folder; standard output when absent. */
  readonly output?: string | undefined;
  /** Rules of the user's own, whose mappings count too. */
  readonly rules?: string | undefined;
  /** Where a format that is written as articles come goes instead: a file that is added to. */
  readonly sink?: Output | undefined;
}

/**
 * A writer of this format.
 * @throws UsageError where the output cannot be written, or a folder of files has no name
 */
export async function openExport(
  { format, output, rules, sink }: ExportOptions,
  context: Context,
  types: FactTypes,
): Promise<ExportWriter> {
  const made = await formatEntry(format).load();
  const knowledge = { types, mappings: (await openProgram(rules)).mappings, width: widthOf(context.stdout) };
  if (made.kind === 'stream') return streamWriter(made, sink ?? openOutput(output, context.stdout));
  if (made.kind === 'folder') {
    if (output === undefined)
      throw new UsageError(`--format ${format} is a folder of files: name it with --output.`);
    if (made.open) {
      collectSooner();
      const folder = openFolder(output);
      return folderWriter(made.open(folder.waiting, knowledge), folder, context);
    }
    const files = (all: Collected) => interruptible(() => made.write(all, knowledge));
    return collecting(async (all) => writeFolder(output, files(all)), context);
  }
  const file = openOutput(output, context.stdout);
  const end = async (all: Collected): Promise<void> => {
    await file.write(interruptible(() => made.write(all, knowledge)));
    file.commit();
  };
  return { ...collecting(end, context), discard: () => file.discard() };
}

/** Tells on standard error what is to be done with a folder that was written, where its format says something of it. */
export async function tellNextStep({ format, output }: ExportOptions, { stderr }: Context): Promise<void> {
  const made = await formatEntry(format).load();
  if (made.kind === 'folder' && made.next && output !== undefined) tell(stderr, made.next(output));
}

function streamWriter({ article, error, end }: StreamExporter, file: Output): ExportWriter {
  return {
    article: (records) => file.write(article(records)),
    problem: ({ source, code, message }) =>
      file.write(error({ schema: SCHEMA, kind: 'error', source, code, message })),
    done: (one) => file.write(end({ schema: SCHEMA, kind: 'end', ...one })),
    end: async () => file.commit(),
    discard: () => file.discard(),
  };
}

/** Lets articles wait on disk, for a folder that is made of them all. */
function folderWriter(stream: FolderStream, folder: OutputFolder, context: Context): ExportWriter {
  return {
    article: async (records) => folder.guarded(() => stream.add(records)),
    problem: async () => {},
    done: async () => {},
    end: async () => {
      interruptible(() => folder.write(stream.files()));
      tellSameTexts(stream.severalSources(), context);
    },
    discard: () => folder.discard(),
  };
}

/** Holds all articles, for a format that is made of them all. */
function collecting(end: (all: Collected) => Promise<void>, context: Context): ExportWriter {
  const articles: ArticleRecords[] = [];
  return {
    article: async (records) => void articles.push(records),
    problem: async () => {},
    done: async () => {},
    end: async () => {
      const graph = interruptible(() => buildGraph(articles));
      await end({ articles, graph });
      tellSameTexts(countSameTexts(graph), context);
    },
    discard: () => {},
  };
}
