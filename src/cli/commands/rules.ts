import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { rulesCheckCommand } from './rules/check.js';
import { rulesListCommand } from './rules/list.js';
import { rulesMeasureCommand } from './rules/measure.js';
import { rulesNewCommand } from './rules/new.js';
import { rulesSupportCommand } from './rules/support.js';
import { rulesTestCommand } from './rules/test.js';

/** `finfacts rules`: what the program knows, and rules of one's own. */
export function rulesCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .command(rulesListCommand(context))
        .command(rulesCheckCommand(context))
        .command(rulesTestCommand(context))
        .command(rulesSupportCommand(context))
        .command(rulesMeasureCommand(context))
        .command(rulesNewCommand(context))
        .demandCommand(1, 'Name what to do with the rules: list, check, test, support, measure or new.'),
    handler: () => {},
  };
}
