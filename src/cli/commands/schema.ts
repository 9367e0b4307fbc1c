import { jsonText } from '../../output/json-text.js';
import { jsonSchema } from '../../output/schema.js';
import type { Command } from '../command.js';
import { write, type Context } from '../context.js';
import { RULES_OPTION } from '../options.js';
import { openProgram } from '../program.js';

/** `finfacts schema`: the JSON Schema of what is written. */
export function schemaCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .options({
          rules: RULES_OPTION,
        })
        .example('$0 schema > finfacts.schema.json', 'for a validator'),
    handler: async (args) => {
      const { types } = await openProgram(args['rules'] as string | undefined);
      await write(context.stdout, `${jsonText(jsonSchema(types), 2)}\n`);
    },
  };
}
