import { describe, expect, it } from 'vitest';
import { names, summary } from './support.js';

describe('where a name starts and ends', () => {
  const cases: [string, string, string[]][] = [
    ['a plural that opens the sentence', 'Shareholders of Tervin Zeld met.', ['Tervin Zeld']],
    ['legal suffix', 'The deal with Norvane Corp closed.', ['Norvane Corp']],
    ['suffix behind a comma', 'It sold Vexalor, Inc. in a hurry.', ['Vexalor, Inc.']],
    ['bank of a town', 'He joined the Bank of Dunmere after that.', ['Bank of Dunmere']],
    ['ampersand', 'It hired Pell & Marsh Ltd for the job.', ['Pell & Marsh Ltd']],
    ['two plain nouns', 'It bought Tervin Oil and Gas Corp last year.', ['Tervin Oil and Gas Corp']],
    ['two companies', 'It sued Tervin Corp and Brellow Inc in court.', ['Tervin Corp', 'Brellow Inc']],
    [
      'possessive ends a name',
      "It bought Tervin Corp's Brellow Foods unit.",
      ['Tervin Corp', 'Brellow Foods'],
    ],
    ['possessive inside', 'It bought the First Women’s Bank.', ['First Women’s Bank']],
    ['bracket inside', 'It bought Ostrel (Australia) Ltd in May.', ['Ostrel (Australia) Ltd']],
    ['office in front', 'The plan pleased Chief Executive Ilsa Brandt.', ['Ilsa Brandt']],
    ['office between', 'It met Tervin Corp Vice President Ilsa Brandt.', ['Tervin Corp', 'Ilsa Brandt']],
    [
      'listed office between',
      'The plan pleased EU Competition Commissioner Ilsa Brandt.',
      ['EU', 'Ilsa Brandt'],
    ],
    ['caption in front', 'It met CEO Karl Brandt Karl J. Brandt today.', ['Karl J. Brandt']],
    ['person of a firm', 'The plan pleased Karl Bird of Tervin Corp.', ['Karl Bird', 'Tervin Corp']],
    ['former behind a hyphen', 'It sued ex-Tervin boss Karl Brandt.', ['Tervin', 'Karl Brandt']],
    ['known name at an office', 'Shell chairman Karl Brandt left.', ['Shell', 'Karl Brandt']],
    [
      'seat of a university',
      'He is at the University of Texas at Austin now.',
      ['University of Texas at Austin'],
    ],
    ['office of state', 'The plan pleased Natural Gas and Works Minister Ilsa Brandt.', ['Ilsa Brandt']],
    ['listed office of two words', 'It met Texas Attorney General Karl Brandt.', ['Texas', 'Karl Brandt']],
    ['office with "of"', 'It met US Secretary of State Ilsa Brandt.', ['US', 'Ilsa Brandt']],
    ['judge', 'It met U.S. District Judge Ilsa Brandt.', ['U.S.', 'Ilsa Brandt']],
    [
      'group in front of an office',
      'Shares in NVD Group fell. It met NVD Group Chief Executive Ilsa Brandt.',
      ['NVD Group', 'Ilsa Brandt'],
    ],
    ['number behind', 'The refiner Tervin 66, it said, fell.', ['Tervin 66']],
    ['number behind, again and again', 'It sold Tervin 212 shares. Tervin 212 fell.', ['Tervin 212']],
    ['number in front of a firm', 'It met the investment firm 777 Partners.', ['777 Partners']],
    ['number that counts', 'It sold Tervin 12 mills.', ['Tervin']],
    ['number of an index', 'It is in the FTSE 100.', []],
    [
      'number in front, wherever the word stands',
      'It sold 777 Partners a mill. Shares in 777 Partners fell.',
      ['777 Partners'],
    ],
    ['number of a street', 'It is at 80 Broad Lane. He left 80 Broad Lane.', ['Broad Lane']],
    [
      'plain word of a person in an office',
      'Rusty Zelvane, chairman of Tervin Corp, left.',
      ['Rusty Zelvane', 'Tervin Corp'],
    ],
    ['plain word of an acronym', 'Champions Zelvane Radio (CZR) grew.', ['Champions Zelvane Radio']],
    [
      'plain words that prose has too',
      'The talks with Bold Zelvane failed. Bold Zelvane left.',
      ['Bold Zelvane'],
    ],
    ['premier of no country', 'It said that Premier African Minerals rose.', ['Premier African Minerals']],
    ['honour of no person', 'It met Hon Zelvane Industry Co in May.', ['Hon Zelvane Industry Co']],
    [
      'company of a country',
      'Shares in the Tervin Zelvane Corp of Japan (TZCJ) fell.',
      ['Tervin Zelvane Corp of Japan'],
    ],
    ['office of a board', 'He met Directors of Tervin Zeld in May.', ['Directors', 'Tervin Zeld']],
    ['honour behind', 'The plan pleased Karl Brandt OBE.', ['Karl Brandt']],
    ['abbreviation behind', 'It plans a Hong Kong IPO.', ['Hong Kong']],
    ['place before a nationality', 'The U.S.-Danish firm fell.', ['U.S.']],
    ['stroke', 'It is a photo of Karl Brandt/Reuters.', ['Karl Brandt', 'Reuters']],
    ['dateline behind a byline', 'It is by Karl Brandt OSLO.', ['Karl Brandt', 'OSLO']],
    ['suffix behind "&"', 'It bought Shell & Co. last year.', ['Shell & Co.']],
    ['suffix with dots', 'It hired Pell Law Group, P.A. last year.', ['Pell Law Group, P.A.']],
    ['mountain', 'It sold the Mt. Zelv exchange.', ['Mt. Zelv']],
    ['names in a row', 'Send Facebook Twitter Yahoo Tumblr', ['Facebook', 'Twitter', 'Yahoo', 'Tumblr']],
    [
      'headline with a name that the article uses',
      'Zelvane Telecom SME Plans Big Share Sale In May! The deal with Zelvane Telecom closed.',
      ['Zelvane Telecom'],
    ],
    [
      'suffix behind a comma in a headline',
      'Zelvane Legacy, Inc. (OTC: ZLVL) Signs Letter Of Intent To Acquire Norvane Labs',
      ['Zelvane Legacy, Inc.', 'Norvane Labs'],
    ],
    [
      'number that a name always has',
      'One Zelvane rose in May. One Zelvane Group PLC rose again.',
      ['One Zelvane Group PLC'],
    ],
    ['addresses', 'Write to Zelv.Brandt@Norvane.com or see http://Tervin.com/Zelv-Report.pdf now.', []],
    ['title', 'The plan pleased Mr Quennell.', ['Quennell']],
    ['lord stays', 'The plan pleased Lord Quennell.', ['Lord Quennell']],
    ['nationality', 'It bought French Zelvane in a hurry.', ['Zelvane']],
    ['nationality inside', 'It bought French Motors in a hurry.', ['French Motors']],
    ['dates', 'It met Tervin Corp on Monday, 3 March.', ['Tervin Corp']],
    [
      'adjective with a hyphen',
      'It bought a Google-owned rival of Tervin Corp today.',
      ['Google', 'Tervin Corp'],
    ],
    ['small letters', 'It runs on the eZorn service.', ['eZorn']],
    ['firm of partners', 'It hired Pell, Marrick and Co for the job.', ['Pell, Marrick and Co']],
    ['partners by name', 'The firm of Pell, Marrick and Tove told it.', ['Pell, Marrick and Tove']],
    ['partners open a sentence', 'Pell, Marrick Capital Corp said no.', ['Pell, Marrick Capital Corp']],
    ['one subject of two words', 'Pell and Marrick said it fell.', ['Pell and Marrick']],
    ['two subjects', 'Pell and Marrick said they fell.', ['Pell', 'Marrick']],
    ['first name cut short', 'It bought Chas. R. Pell Co in May.', ['Chas. R. Pell Co']],
    ['dot of the sentence', 'Norvane Corp bought Tervin Inc.', ['Norvane Corp', 'Tervin Inc']],
    ['dot of the suffix', 'Norvane Corp. bought Tervin Inc.', ['Norvane Corp.', 'Tervin Inc.']],
    ['suffix behind a place', 'It bought Norvane Bancorp of Texas Inc.', ['Norvane Bancorp of Texas Inc']],
    ['savings and loan', 'It bought Norvane S and L in May.', ['Norvane S and L']],
    ['capital behind a dot', 'The Norvane Corp of the U.S. Expired.', ['Norvane Corp', 'U.S.']],
    ['sentence start', 'Analysts like it. Shares fell. Profit rose.', []],
    ['office of an official', "The Attorney General's Office sued it.", ["Attorney General's Office"]],
    ['abbreviations', 'The CEO said the IPO and GDP matter on the Internet.', []],
    [
      'place behind a company',
      'It bought Tervin Corp of Hartford, Conn.',
      ['Tervin Corp', 'Hartford', 'Conn.'],
    ],
  ];
  it.each(cases)('%s: %s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('what a name is', () => {
  const cases: [string, string][] = [
    ['Norvane said it bought a mill.', 'Organization Norvane'],
    ['The carmaker Norvane fell.', 'Organization Norvane'],
    ['Shares in Norvane fell.', 'Organization Norvane'],
    ['It sued Norvane, a Chinese car maker.', 'Organization Norvane'],
    ['The plan pleased Ilsa Brandt.', 'Person Ilsa Brandt'],
    ['The plan pleased Qorin Zeld, 54, who left.', 'Person Qorin Zeld'],
    ['The plan pleased Qorin Zeld, chief executive of the group.', 'Person Qorin Zeld'],
    ['It builds the X400 jet.', 'Product X400'],
    ['The Norvane 500 fell.', 'Product Norvane'],
    ['Ilsa Brandt, which runs 40 shops, fell.', 'Organization Ilsa Brandt'],
    ['Ilsa Brandt is parting with its chief executive.', 'Organization Ilsa Brandt'],
    ['Zeld Norvane has lost his seat.', 'Person Zeld Norvane'],
    ['It moved to Toronto last year.', 'Place Toronto'],
    ['The London company fell.', 'Place London'],
    ['Summit, a maker of pumps, fell.', 'Organization Summit'],
    ['It bought easyZeld.', 'Organization easyZeld'],
    ['The mill, headquartered in Zelvane, fell.', 'Place Zelvane'],
    ['The mill in Zelvane, Virginia, fell.', 'Place Virginia'],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(summary(text)).toContain(expected);
  });

  it('is decided by all mentions together', () => {
    const text = 'Norvane rose early. Later the chief executive of Norvane spoke. Shares in Norvane fell.';
    expect(summary(text)).toEqual(['Organization Norvane']);
  });
});

describe('headlines', () => {
  const cases: [string, string[]][] = [
    ['Google Buys Norvane', ['Google', 'Norvane']],
    [
      'Google Buys Swiss Company Quiet Software For $240 Million | NewsHub',
      ['Google', 'Quiet Software', 'NewsHub'],
    ],
    ['Google Acquires Mobile Ad Startup Zelvane In Cash Deal', ['Google', 'Zelvane']],
    ['Norvane Names Ilsa Brandt CEO', ['Norvane', 'Ilsa Brandt']],
    ['Google Buys Mobile Ad Startup', ['Google']],
    // what stands behind a kind of company or product, whatever its words
    ['Google Buys Video Sharing App Drizzle', ['Google', 'Drizzle']],
    ['Norvane Acquires Photo Editing And Sharing Startup Zelvane', ['Norvane', 'Zelvane']],
    ['Norvane Acquires Online Book Retailer The Quill Depot For $5M', ['Norvane', 'Quill Depot']],
    ['Norvane Snaps Up Israeli Chip Designer Tessmark', ['Norvane', 'Tessmark']],
    // plain words where somebody buys them, but no things and no part of a longer noun group
    ['Norvane Acquires Wind Harbor For $5M', ['Norvane', 'Wind Harbor']],
    ['Norvane Confirms Wind Harbor Acquisition', ['Norvane', 'Wind Harbor']],
    ['Norvane Buys Foothold In Korea', ['Norvane', 'Korea']],
    ['Norvane Completes Its Largest Acquisition', ['Norvane']],
    ['Norvane To Acquire Net Meadow Technologies Inc.', ['Norvane', 'Net Meadow Technologies Inc']],
    // a name ends where the next verb, person or kind of company begins
    ['Norvane Buys Zelvane Launches New Drive', ['Norvane', 'Zelvane']],
    ['Norvane Acquires Zelvane Anna Brandt Joins Team', ['Norvane', 'Zelvane', 'Anna Brandt']],
    ['Norvane Acquires Zelvane Makers of Lamps', ['Norvane', 'Zelvane']],
    ['NORVANE TO ACQUIRE ZELVANE IN STOCK DEAL', ['NORVANE', 'ZELVANE']],
    // names that are verbs, and names without a capital
    ['Norvane Buys Distill', ['Norvane', 'Distill']],
    ['Norvane Acquires bitwren For $10 Million', ['Norvane', 'bitwren']],
    ['Norvane To Acquire quill-streams.com', ['Norvane', 'quill-streams.com']],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('what belongs to a name and what does not', () => {
  it.each([
    [
      'a number before a legal suffix',
      'One Harbour iP Group PLC CEO Ann Lee said so.',
      'One Harbour iP Group PLC',
    ],
    ['an ordinal', 'The parent, 31st Street Lund Inc, said so.', '31st Street Lund Inc'],
    [
      'a word glued to a legal suffix',
      'They sold Silver Vexa Royalties Inc.Ann Lee left.',
      'Silver Vexa Royalties Inc.',
    ],
    ['a member of parliament', 'They paid former MP Ann Lee.', 'Ann Lee'],
    ['letters that end a new name', 'Staff of Gallowgate TV, which shut, left.', 'Gallowgate TV'],
    ['an imperative before "of"', 'Think of Ratan Rasayan as a knife.', 'Ratan Rasayan'],
    ['a shop', "Vexa has swooped on Pellow's, the baker.", "Pellow's"],
    ['an ordinary word with its kind', 'Crumb, the delivery arm of Vexa, has begun.', 'Crumb'],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toContain(expected);
  });

  it.each([
    ['a department', 'Ann Lee, Vice President of Sales at Vexa, left.', 'Sales'],
    ["an officer's field", 'Ann Lee, Chief Banking Officer, left.', 'Chief Banking'],
    ['a century', 'It is a bank of the 21st Century.', '21st Century'],
  ])('%s is no name', (_, text, unexpected) => {
    expect(names(text)).not.toContain(unexpected);
  });
});
