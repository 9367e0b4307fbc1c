import { describe, expect, it } from 'vitest';
import type { Clause } from '../../src/clauses/types.js';
import { readSentence } from '../groups/support.js';

/** "buy: Vexa → Moravia | for $5m | governed by agree": a clause of the sentence by its verb. */
function clause(text: string, lemma: string): string {
  const { sentence, words } = readSentence(text);
  const found = sentence.clauses.find((c) => c.verb.lemma === lemma);
  if (!found) throw new Error(`no clause with "${lemma}" in: ${text}`);
  const list = (groups: Clause['subject']): string => groups.map(words).join(' + ') || '–';
  const phrases = found.prepositions.map((p) => `${p.preposition} ${list(p.groups)}`);
  const { governor } = found;
  const by = [governor?.clause?.verb.lemma, governor?.noun && words(governor.noun), governor?.adjective];
  const governed = by.filter((w) => w !== undefined).join(' + ');
  return [
    `${list(found.subject)} → ${list(found.object)}`,
    ...phrases,
    ...(governed ? [`governed by ${governed}`] : []),
  ].join(' | ');
}

describe('clauses', () => {
  it.each([
    ['active', 'Vexa bought Moravia for $5m.', 'buy', 'Vexa → Moravia | for $5m'],
    ['question about a name', 'Did Vexa sell the mill?', 'sell', 'Vexa → the mill'],
    ['question with a word in front', 'How much did they pay for Moravia?', 'pay', 'they → – | for Moravia'],
    ['condition without "if"', 'Had Vexa sold Moravia, Lund would have left.', 'sell', 'Vexa → Moravia'],
    ['behind "nor"', 'Lund lost, nor did they buy Moravia.', 'buy', 'they → Moravia'],
    [
      'what one has done is no question',
      'Vexa (VX) is a bank founded in Oslo.',
      'found',
      '– → a bank | in Oslo',
    ],
    ['with an object that two verbs share', 'Vexa owns and runs the mill.', 'own', 'Vexa → the mill'],
    ['but not where the first never has one', 'Vexa came and took the mill.', 'come', 'Vexa → –'],
    [
      'behind "for" and an adjective',
      'Moravia is ready for the lender to finish.',
      'finish',
      'the lender → – | governed by be + ready',
    ],
    ['with a particle', 'Vexa brought forward the sale.', 'bring', 'Vexa → the sale'],
    ['with a particle of its own', 'Vexa will clean up the river.', 'clean', 'Vexa → the river'],
    ['with "home"', 'Lund returned home.', 'return', 'Lund → –'],
    ['with "times" that are things', 'Lund enjoyed boom times.', 'enjoy', 'Lund → boom times'],
    ['with "has" contracted', "It's raised its forecast.", 'raise', 'It → its forecast'],
    ['with "is" contracted', "It's called a bank.", 'call', '– → It'],
    ['behind a clause without a comma', 'If costs go up the bank fell.', 'fall', 'the bank → –'],
    [
      'of a plural base that is a participle too',
      'Other gains come with growth.',
      'come',
      'Other gains → – | with growth',
    ],
    ['of a date', 'Last year proved difficult.', 'prove', 'Last year → –'],
    ['behind "help"', 'Vexa helped build the mill.', 'build', 'Vexa → the mill | governed by help'],
    [
      'with a phrase, behind a clause that comes first',
      'As Lund grew, the sales of Vexa fell.',
      'fall',
      'the sales → –',
    ],
    [
      'of a pronoun, never a participle',
      'Lund left as she played for time.',
      'play',
      'she → – | for time | governed by leave',
    ],
    ['with a phrase behind "as"', 'Lund left as a group of banks bought Vexa.', 'buy', 'a group → Vexa'],
    ['passive, turned round', 'Moravia was bought by Vexa for $5m.', 'buy', 'Vexa → Moravia | for $5m'],
    ['relative', 'Moravia, which Vexa bought in May, makes pumps.', 'buy', 'Vexa → Moravia | in May'],
    [
      'relative with "that"',
      'Lund counts the stake that Vexa still holds in Moravia.',
      'hold',
      'Vexa → the stake | in Moravia',
    ],
    ['price paid', 'Lund made a bid at the price paid for Moravia.', 'pay', '– → the price | for Moravia'],
    ['with what is theirs', 'Ann Lee and her family hold a stake.', 'hold', 'Ann Lee + her family → a stake'],
    [
      'over a relative clause with a participle inside',
      'Vexa, which owns shops founded in 1999, agreed to buy Moravia.',
      'agree',
      'Vexa → –',
    ],
    [
      'over an aside with a relative clause',
      'Net income, a measure of cash that can be paid, rose to $5m.',
      'rise',
      'Net income → – | to $5m',
    ],
    [
      'relative of the nearer noun inside an apposition',
      'Ann Lee, chairman of Vexa, which owns Moravia, left.',
      'own',
      'Vexa → Moravia',
    ],
    ['who says it, between commas', 'Vexa, he said, has bought Moravia.', 'buy', 'Vexa → Moravia'],
    [
      'relative without pronoun inside a subject',
      'A fund it controlled has sold Moravia.',
      'sell',
      'A fund → Moravia',
    ],
    [
      'base form behind an object',
      'The loan helps them buy Moravia.',
      'buy',
      'them → Moravia | governed by help',
    ],
    ['question', 'Did they buy Moravia?', 'buy', 'they → Moravia'],
    [
      'object of a gerund in front of the verb',
      'Buying shops from Moravia would help.',
      'buy',
      '– → shops | from Moravia',
    ],
    [
      'list behind a preposition in front of the verb',
      'Sales in shops, bars and hotels rose by 4%.',
      'rise',
      'Sales → – | by 4%',
    ],
    [
      'asked through its owners',
      'The bank urged the owners of Vexa to sell Moravia.',
      'sell',
      'the owners → Moravia | governed by urge + the owners',
    ],
    ['participle', 'Moravia, founded by Ann Lee, makes pumps.', 'found', 'Ann Lee → Moravia'],
    [
      'participle of a predicate',
      'Vexa is a utility headquartered in Oslo.',
      'headquarter',
      '– → a utility | in Oslo',
    ],
    [
      'participle of a verb that always has an object',
      'The mill destroyed in the fire of May, a ruin today.',
      'destroyed',
      '– → The mill | in the fire | of May',
    ],
    [
      'relative clause without pronoun, of a verb that always has an object',
      'He praised the samples the crew discarded.',
      'discarded',
      'the crew → the samples',
    ],
    [
      'joined to a predicate',
      'It was ready by noon and destroyed on the quay.',
      'destroyed',
      '– → It | on the quay',
    ],
    ['without its object, by a word list', 'Vexa filed for protection.', 'file', 'Vexa → – | for protection'],
    [
      'infinitive over a date',
      'Vexa agreed on Thursday to buy Moravia.',
      'buy',
      'Vexa → Moravia | governed by agree',
    ],
    [
      'right that is given',
      'The deal gives Vexa an option to buy Moravia.',
      'buy',
      'Vexa → Moravia | governed by give + an option',
    ],
    ['plan as subject', 'A plan by Vexa to buy Moravia collapsed in May.', 'collapse', 'A plan → – | in May'],
    [
      'plan that governs',
      'A plan by Vexa to buy Moravia collapsed in May.',
      'buy',
      'Vexa → Moravia | governed by collapse + A plan',
    ],
    [
      'reports that govern',
      'Vexa denied reports that it would buy Moravia.',
      'buy',
      'it → Moravia | governed by deny + reports',
    ],
    [
      'a date before "that"',
      'Vexa denied yesterday that it had bought Moravia.',
      'buy',
      'it → Moravia | governed by deny',
    ],
    [
      'a date before what is said',
      'Vexa said on Thursday it had bought Moravia.',
      'buy',
      'it → Moravia | governed by say',
    ],
    [
      'phrases before what is said',
      'Vexa said in a statement to the exchange late on Monday that it had bought Moravia.',
      'buy',
      'it → Moravia | governed by say',
    ],
    ['a noun that no "that" explains', 'Vexa gave in a stake Lund owned.', 'own', 'Lund → a stake'],
    [
      '"about" before an infinitive',
      'Vexa is about to buy Moravia.',
      'buy',
      'Vexa → Moravia | governed by be + about',
    ],
    [
      'a list inside a relative clause',
      'Vexa, whose brands include Aria, Brio and Cora Light, was sold to Moravia in May.',
      'sell',
      '– → Vexa | to Moravia | in May',
    ],
    [
      '"whose" with no verb of its own',
      'He runs Laevo, a drug maker, whose asset sale by Norden laid the foundations for a pact.',
      'laid',
      '– → the foundations | for a pact',
    ],
    [
      'asides inside a relative clause',
      'Vexa, which bought Norden, the maker of pumps, in May, owns Moravia.',
      'own',
      'Vexa → Moravia',
    ],
    [
      'an age before a relative clause',
      'Ann Lee, 52, who ran Vexa, will join Moravia.',
      'join',
      'Ann Lee → Moravia',
    ],
    [
      'a verb behind a participle',
      'Vexa has invested in Norden, a mill founded by Lee, and owns Moravia.',
      'own',
      'Vexa → Moravia',
    ],
    ['joined verbs', 'Vexa raised prices and bought Moravia.', 'buy', 'Vexa → Moravia'],
    ['a sum behind an aside', "The court fined Vexa, Lund's arm, $12 million.", 'fine', 'The court → Vexa'],
  ])('%s', (_, text, lemma, expected) => {
    expect(clause(text, lemma)).toBe(expected);
  });
});

describe('what is said of whom', () => {
  it.each([
    ['apposition', 'Ann Lee, chairman of Vexa, resigned.', 'Ann Lee ← chairman'],
    ['apposition with a participle', "Zuno, a service nicknamed China's Vexa, was sold.", 'Zuno ← a service'],
    ['name that is given', 'Moravia bought a bank called Vexa in May.', 'Vexa ← a bank'],
    ['name that is given, of a subject', 'A unit of Moravia called Vexa was sold.', 'Vexa ← A unit'],
    ['name by which it is known', 'Moravia sold its fund arm, known as Vexa.', 'Vexa ← its fund arm'],
    ['title', 'Vexa chairman Ann Lee resigned.', 'Vexa chairman Ann Lee ← Vexa chairman'],
    ['copula', 'Vexa is a retailer.', 'Vexa ← a retailer'],
    ['"as"', 'Vexa named Ann Lee as chairman.', 'Ann Lee ← chairman'],
  ])('%s', (_, text, expected) => {
    const { sentence, words } = readSentence(text);
    const said = sentence.predications.map(
      (p) => `${p.subject.map(words).join(' + ')} ← ${words(p.complement)}`,
    );
    expect(said).toContain(expected);
  });
});
