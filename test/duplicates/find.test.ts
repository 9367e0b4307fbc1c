import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAliases } from '../../src/aliases/apply.js';
import { AliasError, parseAliases } from '../../src/aliases/file.js';
import { withDuplicates } from '../../src/aliases/propose.js';
import { findDuplicates } from '../../src/duplicates/find.js';
import { articlesRecord } from '../../src/graph/articles.js';
import type { GraphRecord } from '../../src/output/types.js';
import { articleOf, graphOf, KNOWLEDGE, pairsIn } from './support.js';

const FILE = { file: 'names.yml', suffixes: KNOWLEDGE.suffixes };
const SIDES = pairsIn('pairs.txt').flatMap(({ sides }) => sides);
const ALL = graphOf(SIDES);
const find = (graph: GraphRecord) => findDuplicates(graph, KNOWLEDGE);
const brief = (graph: GraphRecord) =>
  find(graph).map(({ a, b, sure, score }) => [a.name, b.name, sure, score]);
const joinedBy = (text: string, sides: readonly string[]): GraphRecord =>
  articlesRecord(
    applyAliases(sides.map(articleOf), {
      types: KNOWLEDGE.types,
      aliases: parseAliases(text, 'names.yml', KNOWLEDGE.suffixes),
    }).records,
  );

describe('who is who in a graph', () => {
  it('does not depend on the order of entities and facts', () => {
    const expected = brief(ALL);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ALL.facts], { minLength: ALL.facts.length }), (facts) => {
        expect(brief({ ...ALL, entities: [...ALL.entities].reverse(), facts })).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('two of one short name stay two, and who is called by it alone is neither for sure', () => {
    const sides = [
      'Delta Foods / in U.S. / is a food maker',
      'Delta Steel / in India / is a steelmaker',
      'Delta / in U.S.',
    ];
    expect(find(graphOf(sides)).filter(({ sure }) => sure)).toEqual([]);
  });

  it('with more evidence it is the one of them', () => {
    const sides = [
      'Delta Foods / in U.S. / is a food maker / by Ann Osei',
      'Delta Steel / in India / is a steelmaker',
      'Delta / in U.S. / is a food maker / by Ann Osei',
    ];
    expect(
      find(graphOf(sides))
        .filter(({ sure }) => sure)
        .map(({ a, b }) => [a.name, b.name]),
    ).toEqual([['Delta Foods', 'Delta']]);
  });

  it('joins that would bring together what is kept apart are proposed, not made', () => {
    const sides = [
      'Orsted Foods / ticker NYSE:ORF / by Ann Osei',
      'Orsted / by Ann Osei / by Tom Rydell',
      'Orsted Holdings / ticker LSE:ORH / by Tom Rydell',
    ];
    const found = find(graphOf(sides));
    expect(found.filter(({ sure }) => sure)).toHaveLength(1);
    expect(found.filter(({ sure }) => !sure).length).toBeGreaterThan(0);
  });

  it('is never decided by names', () => {
    for (const { sure, evidence } of find(ALL))
      if (sure)
        expect(
          evidence.some(({ cue, weight }) => weight > 0 && KNOWLEDGE.weights.cues[cue].of === 'facts'),
        ).toBe(true);
  });
});

describe('the aliases file that is written', () => {
  const text = withDuplicates('', find(ALL), FILE);

  it('says why, and can be read', () => {
    const aliases = parseAliases(text, 'names.yml', KNOWLEDGE.suffixes);
    expect(aliases.find(({ name }) => name === 'GHR')).toMatchObject({
      as: 'Grand Harbour Resorts',
      why: expect.stringContaining('the same identifier (ticker ASX:GHR)'),
    });
  });

  it('stays as it is when it is written again', () => {
    expect(withDuplicates(text, find(ALL), FILE)).toBe(text);
  });

  it('leaves nothing that is sure in the joined graph', () => {
    expect(find(joinedBy(text, SIDES)).filter(({ sure }) => sure)).toEqual([]);
  });

  it('without its entries gives the graph as it was', () => {
    expect(joinedBy('same: []', SIDES)).toEqual(ALL);
  });

  it('keeps what the user wrote: comments, and what is refused is not asked again', () => {
    const own =
      '# mine\nproposed:\n  - { name: United Coastal Freight, names: [UCF], why: a university, accept: no }\n';
    const after = withDuplicates(own, find(ALL), FILE);
    expect(after).toContain('# mine');
    expect(after.match(/UCF/g)).toHaveLength(1);
    expect(parseAliases(after, 'names.yml', KNOWLEDGE.suffixes).some(({ name }) => name === 'UCF')).toBe(
      false,
    );
  });

  it('joins what is accepted', () => {
    const own =
      'proposed:\n  - { name: Oakhollow Partners, names: [Oakhollow], why: one firm, accept: yes }\n';
    expect(parseAliases(own, 'names.yml', KNOWLEDGE.suffixes)).toMatchObject([
      { name: 'Oakhollow', as: 'Oakhollow Partners' },
    ]);
  });

  it('that contradicts itself is refused, with both places', () => {
    const own = [
      'same: [{ name: Vexa Steel, names: [Vexa], why: x }]',
      'proposed: [{ name: Vexa Steel, names: [Vexa], why: y, accept: no }]',
    ].join('\n');
    expect(() => parseAliases(own, 'names.yml', KNOWLEDGE.suffixes)).toThrow(AliasError);
    expect(() => parseAliases(own, 'names.yml', KNOWLEDGE.suffixes)).toThrow(
      'names.yml: Vexa is joined to Vexa Steel under same and refused under proposed; keep one.',
    );
  });
});
