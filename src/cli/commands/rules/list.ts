import type { CommandModule } from 'yargs';
import type { FactType, RuleSet } from '../../../rules/types.js';
import { show, type Context } from '../../context.js';
import { placeOf } from '../../paths.js';
import { openProgram } from '../../program.js';

/** `finfacts rules list`: every fact type with its roles, and every rule with the place where it stands. */
export function rulesListCommand(context: Context): CommandModule {
  return {
    command: 'list [path]',
    describe: 'List fact types and rules with the files they come from',
    builder: (yargs) =>
      yargs
        .positional('path', { type: 'string', describe: 'More rules: a folder or file' })
        .example('$0 rules list', 'all that comes along'),
    handler: async (args) => {
      const { rules } = await openProgram(args['path'] as string | undefined);
      await show(context.stdout, ruleList(rules));
    },
  };
}

/** Types in their order, each with its parties and rules. */
function ruleList({ types, frames, patterns }: RuleSet): string {
  const rules = [...frames, ...patterns];
  return [...types.values()]
    .map((type) => {
      const own = rules.filter(({ fact }) => fact === type.name);
      const lines = new Set(own.map(({ id, kind, origin }) => `    ${id} (${kind}) ${placeOf(origin)}`));
      return [`${type.name}: ${type.description}`, `  ${partsOf(type)}`, ...lines].join('\n');
    })
    .map((text) => `${text}\n`)
    .join('\n');
}

function partsOf({ roles, qualifiers }: FactType): string {
  const names = Object.entries(roles).map(
    ([name, { required, many }]) => `${name}${required ? '*' : ''}${many ? '+' : ''}`,
  );
  return [...names, ...qualifiers].join(', ');
}
