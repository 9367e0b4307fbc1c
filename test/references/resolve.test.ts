import { describe, expect, it } from 'vitest';
import type { NounGroup } from '../../src/groups/types.js';
import { readArticleText } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { plainArticle } from '../article/plain.js';

const { engine } = openSession();

/** Names of what the last noun group with these words, or the possessive pronoun that opens it, stands for. */
function meantBy(words: string, text: string): string[] {
  const { sentences, references, entities, document } = readArticleText(engine, plainArticle(text));
  const start = (g: NounGroup): number => document.tokens[g.first]!.start;
  const groups = sentences.flatMap((s) => s.pieces.flatMap((p) => (p.kind === 'noun' ? [p] : [])));
  const group = groups.findLast((g) => text.startsWith(words, start(g)));
  if (!group) throw new Error(`no noun group begins with "${words}" in: ${text}`);
  const found = group.possessivePronoun ? references.ownerOf(group) : references.of(group);
  return found.map((r) => entities.entities[r.entity]!.name);
}

describe('whom pronouns and descriptions stand for', () => {
  it('who acts before in the sentence, not who spoke last', () => {
    const text =
      'Vexa Foods is sound, Vexa Foods said. Norden Care lost 3 percent after the firm reported a loss.';
    expect(meantBy('the firm', text)).toEqual(['Norden Care']);
  });

  it.each([
    [
      'the company whose name holds the noun',
      'the group',
      'Moravia Steel is owned by Vexa Group. Last year the group had sales of $5 million.',
      ['Vexa Group'],
    ],
    [
      'nobody who was named long ago, once',
      'It',
      'Vexa sells bread. The region is poor. It has no railway.',
      [],
    ],
    [
      'two who stand out alike, where two are meant',
      'both companies',
      'Vexa sued Norden. Norden sued Vexa. On Monday a judge heard both companies.',
      ['Norden', 'Vexa'],
    ],
    [
      'nobody, where "both" says of which kinds they are',
      'both big and small companies',
      'Vexa sued Norden. Norden sued Vexa. On Monday a judge heard both big and small companies.',
      [],
    ],
    [
      'what a possessive in the last subject names',
      'the company',
      "Moravia Steel supplies Vexa. Vexa's profits fell. On Monday the company cut 50 jobs.",
      ['Vexa'],
    ],
    [
      'nobody, where two may be meant alike',
      'the company',
      'Vexa owns Moravia Steel. Its biggest supplier, Norden, closed a plant. In May the company borrowed $5 million.',
      [],
    ],
    [
      'who spoke last, where it speaks again',
      'The company',
      'Vexa said it bought two mills. It said it bought the company Norden Corp from Moravia Corp. The company said prices rose.',
      ['Vexa'],
    ],
    [
      'all who stand for a group',
      'it',
      'An investor group including Norden Fund and Moravia Fund said it sold Vexa Corp.',
      ['Norden Fund', 'Moravia Fund'],
    ],
    ["another's offer, where it is accepted", 'its', 'Norden said Vexa accepted its offer.', ['Norden']],
    [
      'who buys, of a purchase',
      'its',
      'Vexa was acquired by Norden in its purchase of Moravia Corp.',
      ['Norden'],
    ],
    [
      'several who are named together',
      'They',
      'Vexa Corp met its owners, the brothers John Lee and Peter Lee. They own 29% of it.',
      ['John Lee', 'Peter Lee'],
    ],
    ['several without a name', 'They', "Vexa's creditors met Norden Corp. They own 99% of it.", []],
    [
      'two to whom something is done together',
      'their',
      'Officials sued Norden Corp and Vexa Corp over their merger.',
      ['Norden Corp', 'Vexa Corp'],
    ],
    [
      'the subject of its relative clause',
      'its',
      'Norden fell. Vexa, which owned 22 percent of Norden through its steel unit, agreed.',
      ['Vexa'],
    ],
    ['its own subject as possessor', 'its', 'Vexa sold its unit.', ['Vexa']],
    [
      'who is told to be so to whom is named',
      'The Vexa affiliate',
      'Vexa Corp rose. Norden Corp, an affiliate of Vexa, fell. The Vexa affiliate closed a mill.',
      ['Norden Corp'],
    ],
    [
      'an office by another word',
      'the Vexa boss',
      'Ann Lee is the chief executive of Vexa. Last year the Vexa boss sold a mill.',
      ['Ann Lee'],
    ],
    [
      'but not who was so before',
      'the former Vexa boss',
      'Ann Lee is the chief executive of Vexa. Last year the former Vexa boss sold a mill.',
      [],
    ],
    [
      'a parent, by what its unit is to it',
      "Norden's parent",
      "Norden Corp is a unit of Vexa. Norden's parent sold a mill.",
      ['Vexa'],
    ],
    ['a noun of companies behind a name', 'The Vexa bank', 'The Vexa bank sold a mill.', ['Vexa']],
    ['a noun of any company behind a name', 'The Vexa group', 'The Vexa group sold a mill.', ['Vexa']],
    [
      'nobody who is named behind it in its own clause',
      'it',
      'Moravia Corp grew. Founded by Ann Lee, it was bought by Vexa Corp.',
      ['Moravia Corp'],
    ],
    [
      'who spoke in the sentence before',
      'it',
      'Norden Corp cut jobs, said Vexa. "Mills will be sold," it added.',
      ['Vexa'],
    ],
    [
      'what the clause before is about, where things are done to both',
      'it',
      'Vexa Press was owned by Norden Media until it was sold to Moravia Corp.',
      ['Vexa Press'],
    ],
    [
      'nobody, where that has no name',
      'it',
      'The magazine was owned by Norden Media until it was sold to Moravia Corp.',
      [],
    ],
    [
      'whom the clause before is about, in a clause that it governs',
      'she',
      'Ann Lee met Mary Day in May. Ann Lee said she would leave.',
      ['Ann Lee'],
    ],
    [
      'a company of that nation',
      'The Swedish lender',
      'Swedish lender Norrvik bought Vexa, a Polish lender, for $5 million. The Swedish lender cut 200 jobs.',
      ['Norrvik'],
    ],
    [
      'nobody, where no company is of that nation',
      'The German lender',
      'Norrvik is a Swedish lender. It bought Vexa, a Polish lender. The German lender cut 300 jobs.',
      [],
    ],
    [
      'a company of that town, by what was said of it before',
      'The Lille firm',
      'Lille-based Norrvik met Vexa. Vexa grew in May. The Lille firm cut 200 jobs.',
      ['Norrvik'],
    ],
    [
      'the one company there is, of whatever nation',
      'the Finnish planemaker',
      'Norrvik fell by a tenth in May. On Monday the Finnish planemaker cut 200 jobs.',
      ['Norrvik'],
    ],
    [
      'neither of two, where nothing was told of them',
      'the Finnish planemaker',
      'Norrvik sold a plant to Vexa after the Finnish planemaker cut 200 jobs.',
      [],
    ],
    [
      'no company that was not called so',
      'The brokerage',
      'Norrvik fell by a tenth in May. The brokerage expected a loss.',
      [],
    ],
    [
      'who was called so in more words',
      'the agency',
      'Norrvik, a travel agency, fell in May. On Monday the agency cut 200 jobs.',
      ['Norrvik'],
    ],
    [
      'no company, but a part of one',
      'the software business',
      'Norrvik grew in May. On Monday the software business cut 200 jobs.',
      [],
    ],
    [
      'the person who has that job',
      'The chief executive',
      'Ann Lee is the chief executive of Vexa. Norrvik appointed Bob Day as chairman. The chief executive resigned.',
      ['Ann Lee'],
    ],
    [
      'nobody, where several without a name do it',
      'their',
      'Uvex Corp hired drivers in May. The drivers signed their contracts in June.',
      [],
    ],
    [
      'whom the name beside it names',
      'the fund',
      'Vexa Fund and its unit met. Lee left the fund called Norden.',
      ['Norden'],
    ],
    [
      'whom it is said to be, where more is told of it',
      'the firm',
      'Moravia Corp fell. Vexa Corp is the firm that bought Norden.',
      ['Vexa Corp'],
    ],
    ['a state that acts', 'its', 'Last year Norway sold its stake in Vexa.', ['Norway']],
    ['the one who says it', 'they', 'Vexa Corp said they would buy it.', ['Vexa Corp']],
    [
      'a government, told of as one of a country',
      'the government',
      'Sweden is large. The report was paid for by the Sweden Government. In May the government left.',
      ['Sweden Government'],
    ],
  ])('%s', (_, words, text, names) => {
    expect(meantBy(words, text)).toEqual(names);
  });

  it.each([
    'Vexa makes steel. It is expected that prices will fall.',
    'Vexa makes steel. It emerged that prices had fallen.',
    'Vexa makes steel. It is likely that prices will fall.',
    'Vexa makes steel. It is unclear who will buy it.',
    'Vexa makes steel. It is difficult to say what prices will do.',
  ])('"it" stands for the clause behind it: %s', (text) => {
    expect(meantBy('It', text)).toEqual([]);
  });

  it('nobody leads those that lead them: "Backed by investors, Vexa units …" ends', () => {
    expect(
      meantBy('Vexa units', 'Backed by banks, investors and steel makers, Vexa units sell steel.'),
    ).toEqual([]);
  });

  it('"it" stands for a company where a verb of saying follows', () => {
    expect(meantBy('It', 'Vexa makes steel. It said that prices would fall.')).toEqual(['Vexa']);
  });

  it.each([
    [
      'who is quoted behind it',
      '“We are happy with Brell Corp,” said Ann Lee, chief executive of Vexa Foods.',
    ],
    ['who was quoted before it', 'Ann Lee, head of Vexa Foods, was glad. “It is good,” she said. “We won.”'],
  ])('the organization of %s, for "we" in a quotation', (_, text) => {
    expect(meantBy('We', text)).toEqual(['Vexa Foods']);
  });

  it.each([
    ['of somebody without a job', 'said Ann Lee.', 'We are happy with Brell Corp,'],
    ['as whom speakers describe', 'said Ann Lee, chief executive of Vexa Foods.', 'We are a good bank,'],
    ['of a mere thought', 'said Ann Lee, chief executive of Vexa Foods.', 'We might buy Brell Corp,'],
  ])('nobody, for "we" %s', (_, who, what) => {
    expect(meantBy('We', `“${what}” ${who}`)).toEqual([]);
  });
});
