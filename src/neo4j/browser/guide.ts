import type { Query } from './knowledge.js';

/**
 * A guide for Neo4j Browser (`:play URL`): one slide a query, each to be run with a click, behind two slides on the model.
 */
export function guide(queries: readonly Query[]): string {
  const slides = [INTRODUCTION, MODEL, ...queries.map(querySlide)];
  return `<article class="guide">
<title>finfacts: reading the graph of facts</title>
<carousel class="deck container-fluid">
${slides.map((slide) => `<slide class="row-fluid">\n${slide}\n</slide>`).join('\n')}
</carousel>
</article>
`;
}

const INTRODUCTION = slide(
  'finfacts',
  `<p>What business news says, as a graph: who bought what of whom, for how much, who leads what, who sues whom, each with
the sentence that says it.</p>
<p>Twenty questions follow. Click a query to put it in the editor, and run it. Change the name or the figure in its first
lines to ask about others.</p>
<p>The sample data is loaded with:</p>
<pre>finfacts load exports/graph.json</pre>`,
);

const MODEL = slide(
  'How to read the graph',
  `<p>A <b>fact</b> is a node, labelled by its type. Its parties are behind role relationships, its sentences behind
<b>SUPPORTED_BY</b>, and their articles behind <b>IN</b>. <b>TOLD_IN</b> says what each article says of it: status, figures,
and how sure.</p>
<p>Thick arrows between parties are shortcuts. They stand only for what is or was so (status actual or former). What is
agreed, proposed, rumoured, cancelled or denied has a fact node and no arrow.</p>
${runnable('MATCH (f:Fact) RETURN f.type AS fact, f.status AS status, count(*) AS number ORDER BY number DESC')}`,
);

function querySlide({ title, about, cypher }: Query): string {
  return slide(title, `<p>${escaped(about)}</p>\n${runnable(cypher)}`);
}

function slide(title: string, body: string): string {
  return `<div class="col-sm-3"><h3>${escaped(title)}</h3></div>\n<div class="col-sm-9">\n${body}\n</div>`;
}

function runnable(cypher: string): string {
  return `<figure><pre mode="cypher" class="pre-scrollable code runnable">${escaped(cypher.trimEnd())}</pre></figure>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
