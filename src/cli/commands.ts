import type { Command } from './command.js';
import type { Context } from './context.js';

/** What the help says of a command, and where it stands: its module is loaded when it is called. */
export interface CommandEntry {
  /** Its name, with its positional arguments as yargs writes them. */
  readonly command: string;
  readonly describe: string;
  readonly load: (context: Context) => Promise<Command>;
}

/** Every command by its name, in the order of the help. */
export const COMMANDS: ReadonlyMap<string, CommandEntry> = new Map(
  Object.entries({
    extract: {
      command: 'extract [inputs..]',
      describe: 'Extract the facts of articles',
      load: async (context) => (await import('./commands/extract.js')).extractCommand(context),
    },
    export: {
      command: 'export [inputs..]',
      describe: 'Write a graph, fact lines or articles in another format',
      load: async (context) => (await import('./commands/export.js')).exportCommand(context),
    },
    merge: {
      command: 'merge [inputs..]',
      describe: 'Make one graph of several graphs, fact lines or articles; their order does not matter',
      load: async (context) => (await import('./commands/merge.js')).mergeCommand(context),
    },
    duplicates: {
      command: 'duplicates [inputs..]',
      describe: 'Show which entities may be one, with what speaks for it and against it',
      load: async (context) => (await import('./commands/duplicates.js')).duplicatesCommand(context),
    },
    diff: {
      command: 'diff <before> <after>',
      describe: 'Facts added, gone, and changed in status or value',
      load: async (context) => (await import('./commands/diff.js')).diffCommand(context),
    },
    digest: {
      command: 'digest [inputs..]',
      describe: 'Tell what is new since a day: deals, changed status, stakes, people, contradictions',
      load: async (context) => (await import('./commands/digest.js')).digestCommand(context),
    },
    timeline: {
      command: 'timeline [inputs..]',
      describe: 'Everything told of one company or person, in the order of time',
      load: async (context) => (await import('./commands/timeline.js')).timelineCommand(context),
    },
    load: {
      command: 'load [inputs..]',
      describe: 'Load facts into Neo4j',
      load: async (context) => (await import('./commands/load.js')).loadCommand(context),
    },
    retract: {
      command: 'retract',
      describe: 'Take a document and what it alone supports out of Neo4j',
      load: async (context) => (await import('./commands/retract.js')).retractCommand(context),
    },
    browser: {
      command: 'browser',
      describe: 'Write a style, favourites and a guide for Neo4j Browser',
      load: async (context) => (await import('./commands/browser.js')).browserCommand(context),
    },
    text: {
      command: 'text <inputs..>',
      describe: 'Show an article as it is read: title, date, main text, and what is left out',
      load: async (context) => (await import('./commands/text.js')).textCommand(context),
    },
    view: {
      command: 'view [inputs..]',
      describe: 'Make a page that shows the graph, to look at in a browser',
      load: async (context) => (await import('./commands/view.js')).viewCommand(context),
    },
    explain: {
      command: 'explain <inputs..>',
      describe: 'Show what each stage makes of every sentence: mentions, clauses, rules tried, facts',
      load: async (context) => (await import('./commands/explain.js')).explainCommand(context),
    },
    rules: {
      command: 'rules <command>',
      describe: 'List, check and test rules, count what bears them out, or start a new rule file',
      load: async (context) => (await import('./commands/rules.js')).rulesCommand(context),
    },
    eval: {
      command: 'eval <inputs..>',
      describe: 'Compare what is found in articles with gold facts: precision, recall and F1 by fact type',
      load: async (context) => (await import('./commands/eval.js')).evalCommand(context),
    },
    schema: {
      command: 'schema',
      describe: 'Print the JSON Schema of what is written',
      load: async (context) => (await import('./commands/schema.js')).schemaCommand(context),
    },
  } satisfies Record<string, CommandEntry>),
);
