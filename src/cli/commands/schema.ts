import type { CommandModule } from 'yargs';
import { loadFactTypes } from '../../output/fact-types.js';
import { jsonSchema } from '../../output/schema.js';
import { write, type Context } from '../context.js';

/** `finfacts schema`: the JSON Schema of what is written. */
export function schemaCommand(context: Context): CommandModule {
  return {
    command: 'schema',
    describe: 'Print the JSON Schema of what is written',
    builder: (yargs) =>
      yargs
        .options({
          rules: { type: 'string', describe: 'A rules folder in place of the one that comes along' },
        })
        .example('$0 schema > finfacts.schema.json', 'for a validator'),
    handler: async (args) => {
      const types = loadFactTypes(args['rules'] as string | undefined);
      await write(context.stdout, `${JSON.stringify(jsonSchema(types), null, 2)}\n`);
    },
  };
}
