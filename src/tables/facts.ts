import { flatMap } from '../flat-map.js';
import type { Block, Cell, Span } from '../article/types.js';
import type { EntityTable } from '../entities/types.js';
import type { ReadArticle } from '../facts/context.js';
import { certaintyOf } from '../facts/certainty.js';
import type { Fact, Filler, Support } from '../facts/types.js';
import type { Lexicon } from '../lexicon/types.js';
import { columnsOf, type Column } from './columns.js';
import { hasWord, measuredBy } from './labels.js';
import { layoutOf, type Layout, type Row } from './layout.js';
import { measuresOf, type Measure } from './measures.js';
import { periodOf } from './periods.js';
import { unitsIn, type Units } from './units.js';
import { cellValue, withoutNote, type CellValue } from './values.js';

/** So many blocks before a table may head it, within so many characters each. */
const CAPTIONS = 2;
const LONGEST_CAPTION = 160;

type Figures = Extract<Column, { kind: 'figures' }>;

/** All facts that the tables of an article tell of its company; a table that is not understood tells none. */
export function factsOfTables(article: ReadArticle): Fact[] {
  const { blocks } = article.document.article;
  const tables = flatMap(blocks, (block, i) => (block.kind === 'table' && block.rows ? [{ block, i }] : []));
  if (tables.length === 0) return [];
  const measures = measuresOf(article.rules);
  return flatMap(tables, ({ block, i }) => {
    const layout = layoutOf(block.rows!);
    return layout
      ? new TableReader(article, block, captionsBefore(blocks, i, article), layout).facts(measures)
      : [];
  });
}

/** Short lines right before a table, the nearest first. */
function captionsBefore(blocks: readonly Block[], at: number, { document }: ReadArticle): Cell[] {
  const captions: Cell[] = [];
  for (let i = at - 1; i >= 0 && captions.length < CAPTIONS; i--) {
    const { kind, start, end } = blocks[i]!;
    if (!/^(?:heading|body|deck)$/.test(kind) || end - start > LONGEST_CAPTION) break;
    if (kind === 'body' && !/[:)]$/.test(document.article.text.slice(start, end))) break;
    captions.push({ start, end, text: document.article.text.slice(start, end), column: 0 });
  }
  return captions;
}

class TableReader {
  private readonly lexicon: Lexicon;
  private readonly company: number | undefined;
  private readonly columns: readonly Column[];
  private readonly units: Units;
  private readonly forecast: boolean;
  /** What stands over the labels and over the table says that it is of the company, or nothing against it. */
  private readonly understood: boolean;

  constructor(
    private readonly article: ReadArticle,
    private readonly block: Block,
    captions: readonly Cell[],
    private readonly layout: Layout,
  ) {
    this.lexicon = article.lexicon;
    this.company = companyOf(article);
    this.columns = columnsOf(layout, (cell) => namedBy(cell.text, article.entities), this.lexicon);
    const notes = [...layout.corner, ...captions];
    this.units = this.unitsOf(notes);
    this.understood = [...layout.corner, ...captions.slice(0, 1)].every((note) =>
      this.isOfCompany(note.text),
    );
    this.forecast = notes.some(({ text }) =>
      text.split(/\P{L}+/u).some((word) => this.lexicon.is(word.toLowerCase(), 'forecast-noun')),
    );
  }

  facts(measures: readonly Measure[]): Fact[] {
    if (!this.understood) return [];
    let skipped = false;
    return flatMap(this.layout.rows, (row) => {
      if (row.values.length === 0) {
        skipped = !this.isSection(row.label.text, measures);
        return [];
      }
      return skipped ? [] : this.factsOfRow(row, measures);
    });
  }

  /** "Marine" over a table may be a part of the company; units, periods, words for accounts and its own name are not. */
  private isOfCompany(text: string): boolean {
    const { lexicon, company, article } = this;
    if (hasWord(text, 'table-part', lexicon)) return false;
    const { currency, scale } = unitsIn(text, lexicon);
    const own = company === undefined ? undefined : article.entities.entities[company];
    const name = own?.aliases.concat(own.name).some((n) => text.toLowerCase().includes(n.toLowerCase()));
    return (
      currency !== undefined ||
      scale !== undefined ||
      name === true ||
      /^[([].*[)\]]$/.test(text.trim()) ||
      hasWord(text, 'table-section', lexicon) ||
      periodOf(text, lexicon) !== undefined ||
      text.split(/\P{L}+/u).some((word) => lexicon.is(word.toLowerCase(), 'forecast-noun'))
    );
  }

  /** "Revenues:" goes on with the company's figures, "Marine" begins those of something else. */
  private isSection(text: string, measures: readonly Measure[]): boolean {
    if (hasWord(text, 'table-part', this.lexicon)) return false;
    const named = measures.some(({ classes }) => measuredBy(text, classes, this.lexicon));
    return named || hasWord(text, 'table-section', this.lexicon);
  }

  private factsOfRow(row: Row, measures: readonly Measure[]): Fact[] {
    return flatMap(measures, (measure) => {
      const measured = measuredBy(row.label.text, measure.classes, this.lexicon);
      if (!measured) return [];
      return flatMap(this.columns, (column, i) => {
        const cell = row.values.find((v) => v.column === i)?.cell;
        if (column.kind !== 'figures' || !cell) return [];
        const change = row.values.find((v) => v.column === column.change)?.cell;
        const units = { ...this.units, ...column.units, ...unitsIn(row.label.text, this.lexicon) };
        const value = cellValue(cell.text, this.lexicon);
        const amount = value && amountIn(value, measure, measured.perShare ? { ...units, scale: 1 } : units);
        const fact = amount && this.fact(measure, row, column, cell, amount, change);
        return fact ? [fact] : [];
      });
    });
  }

  private fact(
    measure: Measure,
    row: Row,
    column: Figures,
    cell: Cell,
    amount: { readonly value: number; readonly currency?: string },
    change: Cell | undefined,
  ): Fact | undefined {
    const { document, entities } = this.article;
    const company = column.company ?? this.company;
    const filler = company === undefined ? undefined : fillerAt(company, this.block.start, this.article);
    if (!filler || !measure.types.includes(filler.type)) return undefined;
    const measured = measuredBy(row.label.text, measure.classes, this.lexicon)!;
    const value = this.isCost(measured.phrase) ? Math.abs(amount.value) : amount.value;
    const quantity = { value, bound: 'exact' as const, text: cell.text.replace(/\s+/g, ' ') };
    const percent = change && cellValue(change.text, this.lexicon);
    const roles = { [measure.role]: [filler] };
    const period = column.period?.words;
    return {
      type: measure.fact,
      roles,
      ...(measure.value === 'amount'
        ? { amount: { ...quantity, currency: amount.currency! } }
        : { count: quantity }),
      ...(percent && measure.percent
        ? { percent: { value: percent.value, bound: 'exact' as const, text: change.text } }
        : {}),
      ...(measure.date && period !== undefined ? { date: { text: period, precision: 'unknown' } } : {}),
      words: { metric: measured.words, ...(measure.period && period !== undefined ? { period } : {}) },
      status: column.forecast || this.forecast ? 'proposed' : 'actual',
      evidence: [row.label, cell, ...column.heads].map((span) => supportAt(span, cell, document.bodyStart)),
      rule: measure.rule,
      confidence: certaintyOf(measure.confidence, roles, { entities }),
    };
  }

  /** Costs and losses are told by how much they are, with brackets or without. */
  private isCost(phrase: string): boolean {
    return phrase.split(' ').some((word) => this.lexicon.value(word, 'table-outlay') !== undefined);
  }

  /** The units of the table: its notes say them; the currency may stand with its first sum alone. */
  private unitsOf(notes: readonly Cell[]): Units {
    const said = notes.map(({ text }) => unitsIn(text, this.lexicon));
    const scale = said.find((units) => units.scale !== undefined)?.scale;
    const currency =
      said.find((units) => units.currency !== undefined)?.currency ??
      flatMap(this.layout.rows, ({ values }) =>
        values.map(({ cell }) => cellValue(cell.text, this.lexicon)?.currency),
      ).find((found) => found !== undefined);
    return {
      ...(currency === undefined ? {} : { currency }),
      ...(scale === undefined ? {} : { scale }),
    };
  }
}

/** The amount or count that a cell tells; undefined where it is a share of something, or in no known currency. */
function amountIn(
  { value, percent, currency, scale }: CellValue,
  measure: Measure,
  units: Units,
): { readonly value: number; readonly currency?: string } | undefined {
  if (percent) return undefined;
  const total = Number((value * (scale ?? units.scale ?? 1)).toPrecision(15));
  if (measure.value === 'count') {
    // Of what is counted a table in millions of a currency does not say whether it is in millions, too.
    const plain = currency === undefined && (units.scale === undefined || units.scale === 1);
    return plain && value >= 0 ? { value: total } : undefined;
  }
  const known = currency ?? units.currency;
  return known === undefined ? undefined : { value: total, currency: known };
}

/** Whose figures a table without names holds: of who issues the release, else of the company in the title. */
function companyOf({ document, entities, references }: ReadArticle): number | undefined {
  if (document.article.form !== 'story') return undefined;
  if (references.issuer !== undefined) return references.issuer;
  const inTitle = entities.mentions.find(
    (m) => m.sentence === 0 && entities.entities[m.entity]?.type === 'Organization',
  );
  return inTitle?.entity;
}

/** Whom a heading names, and nothing else but a ticker in brackets. */
function namedBy(heading: string, { entities }: EntityTable): number | undefined {
  const plain = (name: string): string => name.toLowerCase().replace(/[.,]/g, '').trim();
  const name = plain(withoutNote(heading).replace(/\([^()]*\)$/, ''));
  const found = entities.filter(
    (e) => e.type === 'Organization' && [e.name, ...e.aliases].some((other) => plain(other) === name),
  );
  return found.length === 1 ? found[0]!.index : undefined;
}

/** A company as it is named last before that place, else first. */
function fillerAt(company: number, place: number, { entities, document }: ReadArticle): Filler | undefined {
  const entity = entities.entities[company];
  const mentions = entities.mentions.filter((m) => m.entity === company);
  const mention = mentions.findLast((m) => m.end <= place + document.bodyStart) ?? mentions[0];
  return (
    entity &&
    mention && {
      name: entity.name,
      type: entity.type,
      mention: { start: mention.start, end: mention.end },
      entity: company,
    }
  );
}

/** A label or heading as evidence; that of the row goes as far as its cell where they stand side by side. */
function supportAt({ start, end }: Span, cell: Cell, shift: number): Support {
  const trigger = { start: cell.start + shift, end: cell.end + shift };
  const span = { start: start + shift, end: end + shift };
  return { ...span, trigger: span.start <= trigger.start && trigger.end <= span.end ? trigger : span };
}
