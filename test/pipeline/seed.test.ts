import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  comments,
  cookies,
  footer,
  nav,
  newsletter,
  page,
  ps,
  related,
  share,
} from '../article/pages/frame.js';
import { brief, recordsOf } from './support.js';

const path = '../shared/seed/alibaba-sina-weibo.txt';
const there = existsSync(path);
if (!there) console.warn(`SKIPPED: the facts of the seed article (${path} is not there)`);

const PUBLISHED = '2013-04-29';
/** What the article states, and nothing else: who is said to say so stands in brackets. */
const FACTS = [
  'StakePurchase: company Sina Weibo, buyer Alibaba, 18%, 586000000 USD, actual (the two companies)',
  'StakeOption: holder Alibaba, company Sina Weibo, 30%, actual (the two companies)',
  'Founding: organization Alibaba, founder Jack Ma, 1999-01-01/1999-12-31, actual (the two companies)',
  'StakePurchase: company Alibaba, buyer Alibaba, seller Yahoo, 20% about, 2012-05-01/2012-05-31, actual',
  'StakeHolding: owner Yahoo, company Alibaba, 40%, former',
  'StakeHolding: owner Yahoo, company Alibaba, actual',
  'Valuation: company Alibaba, 55000000000 USD above, actual',
  'Ipo: company Alibaba, 2013-04-29/2013-12-31, rumoured',
  'OfficeHolding: person Charles Chao, organization Sina, chairman and CEO, actual',
  'Appointment: person Jonathan Lu, organization Alibaba, CEO, actual',
  'OperatingMetric: subject Sina, 46000000, 2012-01-01/2012-12-31, daily active users, actual (Sina)',
  'Partnership: party Alibaba + Sina Weibo, actual',
  'Description: entity Alibaba, E-commerce group, actual',
  'Description: entity Alibaba, China’s version of eBay, actual',
  'Description: entity Alibaba, Chinese Online Firm, actual',
  'Description: entity Sina Weibo, wildly popular micro-blog service, actual',
  'Description: entity Sina Weibo, China’s Twitter, actual',
  'Description: entity Sina Weibo, most influential of China’s many micro-blog platforms, actual',
  'Description: entity Jack Ma, Chinese billionaire, actual',
  'Headquarters: organization Alibaba, Chinese, actual',
].sort();

/** The article's own lines, without share links, related stories and newsletter box. */
const storyOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.length > 100 || line.startsWith('STORY: '));

function newsPage(text: string): string {
  const inside = storyOf(text).map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  return page(
    'A stake is sold | The Harbour Ledger',
    `${cookies}${nav}<main><article><h1>A stake is sold</h1><p class="byline">By Olive Marsh</p><time datetime="${PUBLISHED}"></time>
    ${share}${ps(inside)}${share}</article>${related}${newsletter}${comments}</main>${footer}`,
  );
}

describe.skipIf(!there)('the seed article', () => {
  const text = there ? readFileSync(path, 'utf8') : '';

  it('gives the facts that it states and no others', () => {
    expect(recordsOf(text, PUBLISHED, path).facts.map(brief).sort()).toEqual(FACTS);
  });

  it('gives the same facts inside a news page, in the offsets of its main text', () => {
    const { document, facts } = recordsOf(newsPage(text), undefined, 'seed.html');
    expect(document).toMatchObject({ textOf: 'html-main-text', published: PUBLISHED });
    expect(facts.map(brief).sort()).toEqual(FACTS);
    const main = storyOf(text).join('\n\n');
    for (const { start, end, exact } of facts.flatMap(({ evidence }) => evidence))
      expect(main.slice(start, end)).toBe(exact);
  });

  it('knows Ma as Jack Ma and Weibo as Sina Weibo, and Sina as another', () => {
    const { entities } = recordsOf(text, PUBLISHED, path);
    const aliases = Object.fromEntries(entities.map(({ name, aliases }) => [name, aliases]));
    expect(aliases['Jack Ma']).toContain('Ma');
    expect(aliases['Sina Weibo']).toContain('Weibo');
    expect(aliases['Sina']).toEqual([]);
  });
});
