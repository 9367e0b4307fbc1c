import { describe, expect, it } from 'vitest';
import { documentOf } from '../entities/support.js';

const sentences = (text: string): string[] => {
  const document = documentOf(text);
  return document.sentences.map((sentence) => document.text.slice(sentence.start, sentence.end));
};

describe('where a sentence ends', () => {
  const cases: [string, string[]][] = [
    ['It fell. It rose.', ['It fell.', 'It rose.']],
    ['Shares in Yahoo! Inc. said nothing.', ['Shares in Yahoo! Inc. said nothing.']],
    ['Norvane plc. bought a mill.', ['Norvane plc. bought a mill.']],
    ['It grew in the U.S. The deal closed.', ['It grew in the U.S.', 'The deal closed.']],
    ['It grew in the U.S. market.', ['It grew in the U.S. market.']],
    ['It bought Bar Corp. It paid cash.', ['It bought Bar Corp.', 'It paid cash.']],
    ['It bought Bar Corp. Norvane Inc said so.', ['It bought Bar Corp.', 'Norvane Inc said so.']],
    ['The head of Bar Corp. Chairman Ann Lee left.', ['The head of Bar Corp. Chairman Ann Lee left.']],
    ['Mr. Lee met J. P. Quennell. He left.', ['Mr. Lee met J. P. Quennell.', 'He left.']],
    ['“It fell.” He left.', ['“It fell.”', 'He left.']],
    ['"We are glad," he said. "It rose."', ['"We are glad," he said.', '"It rose."']],
    ['It paid\n1.5 mln dlrs. The rest\ncame later.', ['It paid\n1.5 mln dlrs.', 'The rest\ncame later.']],
    ['Did it fall? It did!', ['Did it fall?', 'It did!']],
    ['Adj. EBITDA rose. See No. 5 for more.', ['Adj. EBITDA rose.', 'See No. 5 for more.']],
    ['It filed a Form 8-K. The deal closed.', ['It filed a Form 8-K.', 'The deal closed.']],
    ['It met George W. The rest is known.', ['It met George W. The rest is known.']],
    ['Norvane vs. Taldor is a case.', ['Norvane vs. Taldor is a case.']],
    ['It sold mills. • Tarn Mill • Oster Mill', ['It sold mills.', '• Tarn Mill • Oster Mill']],
    ['"It rose." - Ann Lee said so.', ['"It rose." - Ann Lee said so.']],
    ['It fell, tel. +44 20 7946.', ['It fell, tel. +44 20 7946.']],
    // a city in capitals, run into the first sentence
    ['OSLO Norvane Corp is to buy a mill. It fell.', ['OSLO', 'Norvane Corp is to buy a mill.', 'It fell.']],
    ['TEL AVIV Three directors left. It fell.', ['TEL AVIV', 'Three directors left.', 'It fell.']],
    ['NORVANE Corp is to buy a mill. It fell.', ['NORVANE Corp is to buy a mill.', 'It fell.']],
    ['OSLO is to buy a mill. It fell.', ['OSLO is to buy a mill.', 'It fell.']],
    // … or any town, with its country or state
    ['DUNMERE, Japan Norvane Corp fell. It rose.', ['DUNMERE, Japan', 'Norvane Corp fell.', 'It rose.']],
    ['DUNMERE, Calif. A mill burnt. It rose.', ['DUNMERE, Calif.', 'A mill burnt.', 'It rose.']],
    [
      'DUNMERE, Tarrow and Norvane Corp fell. It rose.',
      ['DUNMERE, Tarrow and Norvane Corp fell.', 'It rose.'],
    ],
    ['UK Norvane Corp fell. It rose.', ['UK Norvane Corp fell.', 'It rose.']],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
