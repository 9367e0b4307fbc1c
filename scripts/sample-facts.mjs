// Facts of deals that the corpus beside the project gives, spread over rules and confidences, for a reader to judge each by
// its sentence alone (docs/quality/judgements.jsonl keeps the judgements, with offsets instead of texts):
//   node scripts/sample-facts.mjs --count 300 > facts.jsonl     a line a fact, with its sentence
//   node scripts/sample-facts.mjs --judged                      how many of those judged are right, by round, confidence and
//                                                               type; what a later round judged again counts in that one
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { grouped } from '../dist/grouped.js';
import { jsonObjects } from '../dist/quality/sets.js';
import { openSession } from '../dist/session.js';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    judged: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
  },
});

const DEALS = [
  ...['Acquisition', 'Merger', 'StakePurchase', 'StakeHolding', 'StakeOption'],
  ...['Valuation', 'Investment', 'Ipo', 'JointVenture', 'Contract'],
];
const JUDGEMENTS = 'docs/quality/judgements.jsonl';

/** All facts of deals in the corpus. */
function dealFacts() {
  const session = openSession();
  return jsonObjects(join(options.shared, 'corpus/news.jsonl.gz'))
    .flatMap((article) => session.extract(session.read(article)).facts)
    .filter(({ type }) => DEALS.includes(type));
}

/**
 * So many of them: a fact of each rule in turn, within a rule from the least sure to the surest by even steps. No chance
 * in it, so that the same facts are drawn again.
 */
function spread(facts, count) {
  const rows = [...grouped(facts, ({ rule }) => rule).values()].map((list) =>
    evenly(list.sort((a, b) => a.confidence - b.confidence)),
  );
  const drawn = [];
  for (let turn = 0; drawn.length < count && rows.some((row) => row.length > turn); turn++)
    drawn.push(...rows.flatMap((row) => row[turn] ?? []));
  return drawn.slice(0, count);
}

/** The same items, those in the middle of what is left first: whatever is cut off, the rest is spread. */
function evenly(list) {
  const [order, spans] = [[], [[0, list.length]]];
  for (const [from, to] of spans) {
    if (from >= to) continue;
    const middle = (from + to) >> 1;
    order.push(list[middle]);
    spans.push([from, middle], [middle + 1, to]);
  }
  return order;
}

function shown({ id, source, type, roles, percent, amount, date, status, evidence, rule, confidence }) {
  const [{ start, end, exact }] = evidence;
  const parties = Object.fromEntries(
    Object.entries(roles).map(([role, list]) => [role, list.map(({ name }) => name)]),
  );
  return {
    source,
    start,
    end,
    id,
    type,
    rule,
    confidence,
    parties,
    percent,
    amount,
    date,
    status,
    sentence: exact,
  };
}

function report(judgements) {
  const line = (name, list) => {
    const right = list.filter((one) => one.right).length;
    console.log(
      `${name.padEnd(16)} ${right} of ${list.length} right (${((100 * right) / list.length).toFixed(1)} %)`,
    );
  };
  line('all', judgements);
  for (const from of [0.7, 0.8, 0.9]) {
    const band = judgements.filter(({ confidence }) => confidence >= from && confidence < from + 0.1);
    if (band.length > 0) line(`from ${from}`, band);
  }
  for (const type of DEALS) {
    const own = judgements.filter((one) => one.type === type);
    if (own.length > 0) line(type, own);
  }
}

if (options.judged)
  for (const [round, judgements] of grouped(jsonObjects(JUDGEMENTS), (one) => one.round)) {
    console.log(`round ${round}`);
    report(judgements);
  }
else for (const fact of spread(dealFacts(), Number(options.count))) console.log(JSON.stringify(shown(fact)));
