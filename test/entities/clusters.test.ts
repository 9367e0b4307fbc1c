import { describe, expect, it } from 'vitest';
import { summary, tableOf } from './support.js';

describe('which names are one thing', () => {
  const cases: [string, string, string[]][] = [
    ['legal suffix', 'Norvane Corp fell. Norvane said it was fine.', ['Organization Norvane Corp = Norvane']],
    [
      'acronym in brackets',
      'The Office of Mine Safety (OMS) wrote. The OMS said it would act.',
      ['Organization Office of Mine Safety = OMS'],
    ],
    [
      'defined in brackets, and the first word of a unit too',
      'Norvane Hotels S.A. ("Norvane") grew. Norvane Estates grew too. Shares in Norvane rose.',
      ['Organization Norvane Hotels S.A. = Norvane', 'Organization Norvane Estates'],
    ],
    [
      'defined in brackets behind a ticker, as something else too',
      'Quintel Mining Corp. (TSX: QML) (the "Company" or "Quintel") grew. It owns Quintel Energy. Shares in Quintel rose.',
      ['Organization Quintel Mining Corp. = Quintel', 'Organization Quintel Energy'],
    ],
    [
      'a firm of partners with commas',
      'It hired Garland, Peake & Lowe LLP. Tarrow, Lund, Brandt & Velk advised it. Shares in Vexa, Dunmere & Zeld Corp rose.',
      [
        'Organization Garland, Peake & Lowe LLP',
        'Organization Tarrow, Lund, Brandt & Velk',
        'Organization Vexa',
        'Organization Dunmere & Zeld Corp',
      ],
    ],
    [
      'an office of somewhere in front of a person',
      'Alabama Gov. Robert Brandt resigned. He met Robert Brandt.',
      ['Person Robert Brandt'],
    ],
    [
      'what befalls a person with a title',
      'The Appointment of Dr. Robert Brandt is good news. Shares in Norvane Corp rose.',
      ['Person Robert Brandt', 'Organization Norvane Corp'],
    ],
    [
      'a possessive that is no part of it',
      'He likes Norvane Corp’s. Norvane Corp has grown.',
      ['Organization Norvane Corp'],
    ],
    [
      'what it has, or what a heading says of it, in front',
      'Board of Norvane Corp proposes a payout. Shares in Norvane Corp rose. It said Norvane has grown.',
      ['Organization Norvane Corp = Norvane'],
    ],
    [
      'a bank whose name goes on behind "of"',
      'The Bank of Norvane proposes a payout. It said Norvane has grown, and Norvane too.',
      ['Organization Bank of Norvane = Norvane'],
    ],
    [
      'what brackets call several together',
      'Shares in Norvane Hotels and Tarrow Hotels (together "Norvane") rose.',
      ['Organization Norvane Hotels = Norvane', 'Organization Tarrow Hotels'],
    ],
    [
      'acronym by initials',
      'Shares in Dunmere General Steel fell. Later DGS said it was fine.',
      ['Organization Dunmere General Steel = DGS'],
    ],
    [
      'words cut to their first letters',
      'It bought South Vane Savings and Loan Association. Shares in South Vane S and L fell.',
      ['Organization South Vane Savings and Loan Association = South Vane S and L'],
    ],
    [
      'a well-known name that is short for another one here',
      'Goodyear Vane Corp fell. Goodyear said it was fine. Goodyear sells tools.',
      ['Organization Goodyear Vane Corp = Goodyear'],
    ],
    ['surname', 'It hired Ilsa Brandt. Mr Brandt was glad.', ['Person Ilsa Brandt = Brandt']],
    ['nickname', 'It hired William Harrow. Bill Harrow was glad.', ['Person William Harrow = Bill Harrow']],
    [
      'shortened',
      'Zelvane Motors fell. Zelvane said it was fine.',
      ['Organization Zelvane Motors = Zelvane'],
    ],
    [
      'shortened behind "and"',
      'Shares in Pell and Marrick Publishers Inc fell. It likes Pell and Marrick a lot.',
      ['Organization Pell and Marrick Publishers Inc = Pell and Marrick'],
    ],
    [
      'a trust and the company whose name it has',
      'The Norvane Trust sold its shares in Norvane.',
      ['Organization Norvane Trust', 'Organization Norvane'],
    ],
    [
      'a whole named before its part',
      'Norvane sold mills. Norvane cut jobs. It owns Norvane Pictures.',
      ['Organization Norvane', 'Organization Norvane Pictures'],
    ],
    [
      'a name used again and again before what has it in its own name',
      'Norvane sold mills. Norvane cut jobs. The Norvane Store is in town.',
      ['Organization Norvane', 'Organization Norvane Store'],
    ],
    [
      'what a company has, in whatever words',
      'Shares in the Norvane Gold Card fell. Norvane said it was fine.',
      ['Organization Norvane Gold Card', 'Organization Norvane'],
    ],
    [
      'initials before the last word',
      'Shares in Dunmere-Zeld Norvane fell. DZ Norvane said it was fine.',
      ['Organization Dunmere-Zeld Norvane = DZ Norvane'],
    ],
    [
      'a company that is called a trust',
      'Norvane Trust Plc fell. Norvane said it was fine.',
      ['Organization Norvane Trust Plc = Norvane'],
    ],
    [
      'parent and unit named in full',
      'Zelvane Corp fell. Its unit Zelvane Canada Inc rose. Zelvane Corp said it was fine.',
      ['Organization Zelvane Corp', 'Organization Zelvane Canada Inc'],
    ],
    [
      'a person’s surname is not his company',
      'Shares in Harrow Corp fell. Harrow said it was fine. The plan pleased Bill Harrow.',
      ['Organization Harrow Corp = Harrow', 'Person Bill Harrow'],
    ],
    [
      'the last word of a name, where the first is another thing',
      'Norvane runs Norvane Pellibo. A stake in Pellibo was sold. Norvane said it was fine.',
      ['Organization Norvane', 'Organization Norvane Pellibo = Pellibo'],
    ],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it('takes the nearer of two people with one surname', () => {
    const table = tableOf(
      'It hired Ilsa Brandt. Mr Brandt was glad. It lost Anton Brandt. Mr Brandt was sad.',
    );
    const short = table.mentions.filter((mention) => mention.text === 'Brandt');
    expect(short.map((mention) => table.entities[mention.entity]?.name)).toEqual([
      'Ilsa Brandt',
      'Anton Brandt',
    ]);
  });
});

describe('what stands beside a name', () => {
  it.each([
    ['Norvane Corp <NVN> said it bought a mill.', 'NVN'],
    ['Norvane Corp (NYSE: NVN) said it bought a mill.', 'NYSE:NVN'],
    ['Norvane (NVN.O) said it bought a mill.', 'NVN.O'],
    ['Norvane (0123.HK) said it bought a mill.', '0123.HK'],
    ['Norvane Corp NVNn.DE said it bought a mill.', 'NVNn.DE'],
    ['Norvane (OTCQX: NVNF | BF: Q0) said it bought a mill. It fell.', 'OTC:NVNF'],
    ['Norvane ( (GB:NVN) ) said it bought a mill.', 'GB:NVN'],
    ["Norvane Corp's (NVN.O) mill burnt down.", 'NVN.O'],
  ])('%s', (text, ticker) => {
    const table = tableOf(text);
    expect(table.entities.map((entity) => entity.identifiers)).toEqual([{ ticker }]);
    expect(table.mentions[0]?.tail).toBeGreaterThan(table.mentions[0]?.endToken ?? 0);
  });

  it.each([
    ['letters that stand nowhere else name nobody', 'Norvane (XVQ) bought a mill.', ['Organization Norvane']],
    [
      'letters that the article uses are a name for it',
      'Norvane (XVQ) bought a mill. Later XVQ sold it.',
      ['Organization Norvane = XVQ'],
    ],
    ['nor do those behind a person', 'Ann Lee (GBR) bought a mill.', ['Person Ann Lee']],
  ])('%s: %s', (_, text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it('knows the surname and gender of a person', () => {
    const entity = tableOf('The plan pleased Mrs Ilsa Brandt.').entities[0];
    expect(entity).toMatchObject({ surname: 'Brandt', gender: 'female' });
  });
});
