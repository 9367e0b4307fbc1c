import { targetsOf } from './check-types.js';
import { kebab } from './parse-frame.js';
import type { FactType, RuleSet } from './types.js';

/** A type that is not there yet: two roles and a date, to be changed. */
const NEW_TYPE = `
# The new type: who takes part, what else is said, and what there must be for a fact.
type:
  description: What the fact says, in one sentence.
  roles:
    subject: { required: true, types: [Organization, Product] }
    object: { required: true, types: [Organization, Person] }
  qualifiers: [amount, date]
  # shortcut: { name: RELATED_TO, from: subject, to: object }   # a plain edge for reading at a glance

# Words that no list of rules/lexicon has, as base forms: verbs, nouns, adjectives, adverbs, phrases.
# lexicon:
#   verbs:
#     my-verb: [relate, connect]
`;

/**
 * A rule file to start from, for a type of the rule set or a new one: it loads as it stands, and says in comments what
 * to write where.
 */
export function skeleton(typeName: string, rules: Pick<RuleSet, 'types'>): string {
  const type = rules.types.get(typeName);
  const names = type ? targetsOf(type) : ['subject', 'object', 'amount', 'date'];
  const [first = 'subject', second = first, ...rest] = names;
  const slots = rest.map((name, i) => `#     ${['from', 'for', 'with', 'in'][i] ?? name}: ${name}`);
  return `# ${type?.description ?? 'A new fact type.'} The rule language: docs/rules.md
# Try it: finfacts rules check ${kebab(typeName)}.yml && finfacts rules test ${kebab(typeName)}.yml
fact: ${typeName}
${type ? describe(type) : NEW_TYPE}
# Clause level: found in any voice, tense and mood. One trigger (verb, noun or is), then slots: subject, object,
# complement, infinitive of a verb; owner, modifier, agent of a noun; any preposition, percent, money, count, date.
# frames:
#   - name: some-verb
#     verb: $some-class            # a list of rules/lexicon
#     subject: ${second}
#     object: ${first}
${slots.join('\n')}
# Surface level, for what has no clause: words, $classes, @role:Type, (a|b c)?, ..3 for up to three tokens.
# patterns:
#   - name: some-words
#     match: '@${second}:Name $some-class @${first}:Name'
# Each is a test: exactly these facts of ${typeName}. Four or more.
# examples:
#   - text: Northwind did something to Vexa.
#     facts: [{ ${second}: Northwind, ${first}: Vexa }]
# Texts that look alike and say something else, or say it with another status. Three or more.
# counterexamples:
#   - text: Northwind did nothing to Vexa.
#     why: nothing was done
`;
}

function describe(type: FactType): string {
  const roles = Object.entries(type.roles).map(([name, role]) => {
    const notes = [role.required ? 'required' : '', role.many ? 'one or more' : ''].filter(
      (note) => note !== '',
    );
    return `# Role ${name}: ${role.types.join(', ')}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  });
  const qualifiers = type.qualifiers.length > 0 ? [`# Qualifiers: ${type.qualifiers.join(', ')}`] : [];
  const choice = type.oneOf.length > 0 ? [`# One of these must be there: ${type.oneOf.join(', ')}`] : [];
  return [...roles, ...qualifiers, ...choice, ''].join('\n');
}
