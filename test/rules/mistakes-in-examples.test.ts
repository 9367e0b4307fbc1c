import { frame, good, refuses, type Mistake } from './refusal.js';

const example = (text: string): string => `${frame(...good)}\nexamples:\n  - ${text}`;

const facts = 'text: Northwind bought 5 percent of Vexa., facts:';
const EXAMPLES: readonly Mistake[] = [
  ['an unknown role', example(`{ ${facts} [{ owner: Vexa }] }`), /no role or qualifier `owner`/, 'owner'],
  ['an unknown status', example(`{ ${facts} [{ status: planed }] }`), /unknown status `planed`/, 'planed'],
  [
    'an unknown type',
    example(`{ ${facts} [{ type: Mergr, party: Vexa }] }`),
    /unknown fact type/,
    'Mergr',
    /`Merger`/,
  ],
  [
    'an unknown type in `only`',
    example(`{ ${facts} [{ buyer: Vexa }], only: [Mergr] }`),
    /unknown fact type/,
    'Mergr',
  ],
  ['no text', example('{ facts: [{ buyer: Vexa }] }'), /missing key `text`/, '{ facts'],
  ['an empty text', example('{ text: "", facts: [{ buyer: Vexa }] }'), /needs a text/, '""'],
  [
    'no facts',
    example('{ text: Nothing happened. }'),
    /an example without facts/,
    '{ text',
    /counterexamples/,
  ],
  [
    'a name that is not in the text',
    example(`{ ${facts} [{ buyer: Nordwind }] }`),
    /does not stand/,
    'Nordwind',
  ],
  [
    'an unreadable amount',
    example(`{ ${facts} [{ amount: $5 million }] }`),
    /is no amount/,
    '$5',
    /340000000 USD/,
  ],
  ['an unreadable percent', example(`{ ${facts} [{ percent: five }] }`), /is no percent/, 'five', /12\.5/],
  [
    'an ill-written date',
    example(`{ ${facts} [{ buyer: Vexa }], published: 29 April 2013 }`),
    /a date is/,
    '29 April',
  ],
  [
    'a counter-example without why',
    `${frame(...good)}\ncounterexamples:\n  - { text: Nothing happened. }`,
    /missing key `why`/,
    '{ text',
  ],
];

refuses('mistakes in examples', EXAMPLES);
