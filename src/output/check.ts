import type { z } from 'zod';
import type { FactTypes } from './fact-types.js';
import { fillersOf } from './roles.js';
import { graphSchema, lineSchema } from './schema.js';
import type { EndRecord, ErrorRecord, FactRecord, GraphRecord } from './types.js';
import { SCHEMA } from './vocabulary.js';

/** Why something is not a record that this program wrote; `detail` says where in it and what to do. */
export interface Flaw {
  readonly code: 'schema-version' | 'not-finfacts' | 'unknown-type' | 'bad-record';
  readonly detail: string;
}
export type Checked<Record> = { readonly record: Record } | { readonly flaw: Flaw };

/** Checks what was read back (parsed JSON) against the schema of these fact types. */
export interface RecordChecker {
  line(content: unknown): Checked<FactRecord | ErrorRecord | EndRecord>;
  /** A graph also has every document and entity that its facts name. */
  graph(content: unknown): Checked<GraphRecord>;
}

/** A checker; making one takes a while, so make it once. */
export function recordChecker(types: FactTypes): RecordChecker {
  const [line, graph] = [lineSchema(types), graphSchema(types)];
  return {
    line: (content) => check<FactRecord | ErrorRecord | EndRecord>(line, content, types),
    graph: (content) => {
      const checked = check<GraphRecord>(graph, content, types);
      const dangling = 'record' in checked ? danglingReference(checked.record) : undefined;
      return dangling === undefined ? checked : { flaw: { code: 'bad-record', detail: dangling } };
    },
  };
}

function check<Record>(schema: z.ZodType, content: unknown, types: FactTypes): Checked<Record> {
  const version = keysOf(content).schema;
  if (typeof version !== 'string' || !version.startsWith(FAMILY))
    return {
      flaw: {
        code: 'not-finfacts',
        detail: `this is JSON that finfacts did not write ("schema" must be "${SCHEMA}").`,
      },
    };
  if (version !== SCHEMA) return { flaw: otherVersion(version) };
  const unknown = unknownType(content, types);
  if (unknown) return { flaw: unknown };
  const result = schema.safeParse(content);
  if (result.success) return { record: content as Record };
  const [issue] = result.error.issues;
  const place = pathOf(issue?.path ?? []);
  const detail = `${place === '' ? '' : `${place}: `}${issue?.message ?? 'not as the schema has it'}; "finfacts schema" prints what must be there.`;
  return { flaw: { code: 'bad-record', detail } };
}

const FAMILY = SCHEMA.slice(0, SCHEMA.indexOf('/') + 1);

function otherVersion(schema: string): Flaw {
  const [theirs, ours] = [schema, SCHEMA].map((one) => Number(one.slice(FAMILY.length)));
  const newer = Number.isNaN(theirs) || theirs! > ours!;
  const detail = newer
    ? `its schema "${schema}" is newer than "${SCHEMA}", which this finfacts reads; update finfacts.`
    : `its schema "${schema}" is older than "${SCHEMA}", which this finfacts reads; extract the articles again.`;
  return { code: 'schema-version', detail };
}

/** Types that rules of the user's own brought must be known here too. By hand, as it is asked of every line. */
function unknownType(content: unknown, types: FactTypes): Flaw | undefined {
  const facts = keysOf(content).facts;
  const records: readonly unknown[] = Array.isArray(facts) ? facts : [content];
  for (const [index, record] of records.entries()) {
    const { kind, type } = keysOf(record);
    if (typeof type !== 'string' || types.has(type) || kind === 'error') continue;
    const place = Array.isArray(facts) ? `facts[${index}]: ` : '';
    const detail = `${place}there is no fact type "${type}"; if rules of your own define it, name them with --rules.`;
    return { code: 'unknown-type', detail };
  }
  return undefined;
}

interface Keys {
  readonly schema?: unknown;
  readonly facts?: unknown;
  readonly kind?: unknown;
  readonly type?: unknown;
}

/** The keys of what may be a record; none of what cannot. */
function keysOf(content: unknown): Keys {
  return typeof content === 'object' && content !== null && !Array.isArray(content) ? content : {};
}

function danglingReference({ documents, entities, facts }: GraphRecord): string | undefined {
  const documentIds = new Set(documents.map(({ id }) => id));
  const entityIds = new Set(entities.map(({ id }) => id));
  for (const [index, fact] of facts.entries()) {
    const fillers = fillersOf(fact);
    const told = [...fact.evidence, ...fillers.map(({ mention }) => mention)];
    const document = told.find((one) => !documentIds.has(one.document))?.document;
    if (document !== undefined) return `facts[${index}]: it names document ${document}, which is not there.`;
    const entity = fillers.find(({ id }) => !entityIds.has(id))?.id;
    if (entity !== undefined) return `facts[${index}]: it names entity ${entity}, which is not there.`;
  }
  return undefined;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}
