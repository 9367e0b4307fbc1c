import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { plainArticle } from '../article/plain.js';

const { engine } = openSession();

/** Type and status of every fact of a text. */
function statuses(text: string, type: string): string[] {
  return extractFacts(engine, plainArticle(text))
    .facts.filter((f) => f.type === type)
    .map((f) => f.status);
}

/** What is said of one deal, by the status that its words give it. */
const DEALS: Readonly<Record<string, readonly string[]>> = {
  actual: [
    'Vexa bought Norden for $5 million.',
    'Vexa has bought Norden.',
    'Vexa completed its acquisition of Norden.',
    'Vexa, which bought Norden last year, fell.',
    'Vexa confirmed that it had bought Norden.',
    'Vexa managed to buy Norden.',
    'Vexa succeeded in buying Norden.',
    'Vexa said it had acquired Norden.',
    "Vexa's acquisition of Norden in May was its biggest.",
    'Norden was taken over by Vexa in 2004.',
    'Vexa won control of Norden.',
    'After buying Norden, Vexa cut jobs.',
    'Vexa grew by acquiring Norden.',
    'Vexa used the money to buy Norden.',
    'Vexa paid $5 million to buy Norden.',
    'Vexa finalised the purchase of Norden.',
  ],
  agreed: [
    'Vexa agreed to buy Norden for $5 million.',
    'Vexa has agreed to acquire Norden.',
    'Vexa signed a definitive agreement to acquire Norden.',
    'Vexa reached a deal to buy Norden.',
    'Vexa said it will buy Norden.',
    'Vexa is to buy Norden.',
    'Vexa is set to buy Norden.',
    'Vexa is buying Norden for $5 million.',
    'Vexa is due to take over Norden in May.',
    'Vexa expects to complete its acquisition of Norden in May.',
    "Vexa's acquisition of Norden is expected to close in May.",
    "Shareholders approved Vexa's acquisition of Norden.",
    "The European Commission cleared Vexa's takeover of Norden.",
    'Vexa has yet to complete its acquisition of Norden.',
    "Vexa's pending acquisition of Norden was welcomed.",
    'Norden accepted a takeover offer from Vexa.',
    'Norden will be bought by Vexa.',
    'Norden agreed to be acquired by Vexa.',
    'Norden agreed to be bought by Vexa for $5 million.',
    'Norden has decided to sell itself to Vexa.',
    'Vexa announced an agreement to buy Norden.',
  ],
  proposed: [
    'Vexa is about to buy Norden.',
    'Vexa plans to buy Norden.',
    'Vexa has offered to buy Norden.',
    'Vexa offered $5 million for Norden.',
    'Vexa bid $5 million for Norden.',
    'Vexa made a $5 million bid for Norden.',
    'Vexa launched a hostile takeover bid for Norden.',
    'Vexa is in talks to buy Norden.',
    'Vexa is in advanced talks to acquire Norden.',
    'Vexa is considering buying Norden.',
    'Vexa is considering a bid for Norden.',
    'Vexa is considering an acquisition of Norden.',
    'Vexa wants to buy Norden.',
    'Vexa hopes to acquire Norden.',
    'Vexa would like to buy Norden.',
    'Vexa is seeking to buy Norden.',
    'Vexa is trying to take over Norden.',
    'Vexa is interested in buying Norden.',
    'Vexa is looking at buying Norden.',
    'Vexa is weighing a takeover of Norden.',
    'Vexa said it intends to acquire Norden.',
    "Vexa's proposed acquisition of Norden has met resistance.",
    "Vexa's planned takeover of Norden has met resistance.",
    'Vexa proposed to buy Norden.',
    'Vexa proposed buying Norden.',
    'Vexa approached Norden about a takeover.',
    'Vexa has put its Norden unit up for sale.',
    'Vexa is exploring a sale of its Norden unit.',
    'Vexa would buy Norden if regulators agree.',
    'Vexa urged Norden to sell itself to Pellerin.',
    'Vexa, which is seeking to buy Norden, fell.',
    'Vexa is bidding for Norden.',
    'Vexa is competing to buy Norden.',
    'Vexa raised its offer for Norden to $5 million.',
  ],
  rumoured: [
    'Vexa declined to comment on reports that it plans to buy Norden.',
    'Report: Vexa to buy Norden',
    'Vexa to buy Norden: sources',
    'Vexa to buy Norden (report)',
    'Vexa is believed to be about to buy Norden.',
    'Vexa may buy Norden.',
    'Vexa could buy Norden.',
    'Vexa might bid for Norden.',
    'Vexa is believed to be preparing a bid for Norden.',
    'Vexa is rumoured to be interested in buying Norden.',
    'Vexa is reported to have bought Norden.',
    'Vexa reportedly bought Norden.',
    'Vexa is said to be in talks to buy Norden.',
    'Vexa is likely to buy Norden.',
    'Vexa will probably buy Norden.',
    'Analysts believe Vexa will buy Norden.',
    'Analysts speculated that Vexa would buy Norden.',
    'Vexa is close to buying Norden, people familiar with the matter said.',
    'There was speculation that Vexa would buy Norden.',
    'Shares rose on rumours that Vexa would buy Norden.',
    'Vexa has been tipped to buy Norden.',
    'Vexa is thought to be considering a bid for Norden.',
    'Vexa is understood to have offered $5 million for Norden.',
    'Vexa was said to be planning a bid for Norden.',
    'Vexa allegedly bought Norden.',
  ],
  cancelled: [
    'Vexa dropped its bid for Norden.',
    'Vexa abandoned its plan to buy Norden.',
    'Vexa withdrew its offer for Norden.',
    'Vexa failed to buy Norden.',
    'Vexa called off its acquisition of Norden.',
    'Vexa has walked away from a deal to buy Norden.',
    "Vexa's bid for Norden collapsed.",
    "Vexa's attempt to buy Norden failed.",
    "Vexa's failed bid for Norden cost it $5 million.",
    'Norden rejected a $5 million takeover offer from Vexa.',
    "Norden rejected Vexa's bid.",
    "Regulators blocked Vexa's takeover of Norden.",
    'Vexa would have acquired Norden under the deal, which was scrapped.',
    'Vexa scrapped a deal to buy Norden.',
    'Vexa terminated its agreement to acquire Norden.',
    'Vexa decided not to buy Norden.',
    'Vexa pulled out of talks to buy Norden.',
    "Talks over Vexa's acquisition of Norden broke down.",
    "Norden rebuffed Vexa's takeover approach.",
    'Norden spurned a bid by Vexa.',
    'Vexa unsuccessfully bid for Norden.',
    'Vexa refused to sell Norden.',
    'Vexa tried but failed to buy Norden.',
    'Vexa was forced to abandon its takeover of Norden.',
    "Vexa's offer for Norden lapsed.",
  ],
  denied: [
    'Vexa denied reports it is buying Norden.',
    'Vexa denied that it plans to buy Norden.',
    'Vexa denied it was in talks to buy Norden.',
    'Vexa has no plans to buy Norden.',
    'Vexa said it had no intention of buying Norden.',
    'Vexa never bought Norden.',
    'Vexa did not buy Norden.',
    'Vexa is not interested in buying Norden.',
    'Vexa dismissed reports that it would buy Norden.',
    'Vexa denied reports of a bid for Norden.',
    'Vexa will not buy Norden.',
    'Vexa ruled out a bid for Norden.',
    'Vexa said it is not in talks to acquire Norden.',
    'Vexa denied having bought Norden.',
    'Vexa said it was not considering a sale of its Norden unit.',
  ],
};

describe('status of an event', () => {
  const cases = Object.entries(DEALS).flatMap(([status, texts]) => texts.map((text) => ({ status, text })));
  it.each(cases)('$status: $text', ({ status, text }) => {
    expect(statuses(text, 'Acquisition')).toEqual([status]);
  });
});

describe('status of a state', () => {
  it.each([
    ['actual', 'StakeHolding', 'Vexa owns 12 percent of Norden.'],
    ['actual', 'StakeHolding', 'Vexa raised its stake in Norden to 12 percent.'],
    ['former', 'StakeHolding', 'Vexa owned 12 percent of Norden.'],
    ['former', 'StakeHolding', 'Vexa formerly owned 12 percent of Norden.'],
    ['former', 'StakeHolding', 'Vexa no longer owns 12 percent of Norden.'],
    ['former', 'Subsidiary', 'Norden was once owned by the insurer Vexa.'],
    ['actual', 'Subsidiary', 'Norden, a unit of Vexa, cut jobs.'],
    ['former', 'Subsidiary', 'Norden, a former unit of Vexa, cut jobs.'],
    ['actual', 'OfficeHolding', "Ann Lee, Vexa's chief executive, resigned."],
    ['former', 'OfficeHolding', "Ann Lee, Vexa's former chief executive, resigned."],
    ['former', 'OfficeHolding', 'Ann Lee was chief executive of Vexa.'],
    ['actual', 'OfficeHolding', 'Ann Lee will remain chief executive of Vexa.'],
  ])('%s: %s: %s', (status, type, text) => {
    expect(statuses(text, type)).toEqual([status]);
  });
});

describe('an event told as earlier', () => {
  it.each(['Vexa had previously bought Norden.', 'Vexa originally bought Norden in 1999.'])(
    'has happened all the same: %s',
    (text) => {
      expect(statuses(text, 'Acquisition')).toEqual(['actual']);
    },
  );
});
