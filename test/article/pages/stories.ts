/** Invented stories for the pages: paragraphs of plain text. */

export const brewer = [
  'Norrland Brewing has agreed to buy Tarn & Sons, a family-owned cider maker, for £84 million in cash, the two companies said on Tuesday.',
  'The deal gives the Swedish group its first plant in Britain and about nine per cent of the market for bottled cider.',
  '“We have admired this business for years,” said Ingrid Falk, chief executive of Norrland. “It will keep its name, its orchards and its people.”',
  'Tarn & Sons was founded in 1911 by Walter Tarn and employs 340 people in Herefordshire. It reported sales of £61 million last year.',
  'Shareholders who hold 72 per cent of the cider maker have already accepted the offer. The companies expect to close in the third quarter, subject to approval by the competition authority.',
  'Shares in Norrland rose 2.4 per cent to 118.50 kronor in Stockholm.',
];

export const chips = [
  'Quillon Semiconductor named Priya Raman chief executive on Monday, ending a search that lasted nine months.',
  'Raman, 51, joins from Arden Devices, where she ran the automotive division. She succeeds Tom Becker, who will stay on as chairman until June.',
  'Quillon also said that it would cut about 1,200 jobs, or 8 percent of its work force, and close its plant in Tempe, Arizona.',
  'The company lost $214 million in its second quarter, compared with a profit of $37 million a year earlier, as orders for memory chips dried up.',
  'Analysts had expected a loss of $150 million. The shares fell 6 percent in after-hours trading.',
];

export const bank = [
  'Banco Serrano is in talks to sell its Chilean card unit to Pacific Trust, three people familiar with the matter said.',
  'A sale could value the unit at as much as $900 million, according to two of the people. No agreement has been reached and the talks could still collapse.',
  'Banco Serrano declined to comment. Pacific Trust did not return calls.',
  'The Madrid lender has sold assets worth €3.1 billion since 2019 to rebuild its capital. It still owns 55 percent of an insurer in Peru.',
  'Pacific Trust bought the Colombian card business of Meridian Federal two years ago for $410 million, its biggest purchase so far.',
  'Any deal would need the approval of the Chilean regulator, which has blocked two mergers of card companies in the past decade.',
];

export const rail = [
  'Strathmore Rail won a ten-year contract worth $1.3 billion to maintain trains for the Ontario Transit Agency.',
  'The contract covers 212 trains and includes an option for five more years.',
  'Strathmore said it would hire 180 mechanics in Hamilton and Barrie.',
];
