import { buildGraph } from '../graph/build.js';
import type { FactTypes } from '../output/fact-types.js';
import type { ArticleRecords } from '../output/types.js';
import { arrangedAhead } from '../view/arranged.js';
import { page, type Page, type PageParts } from '../view/html.js';
import { viewModel } from '../view/model.js';
import type { Context } from './context.js';
import { readGraphInputs } from './graph-inputs.js';
import { tellProblem } from './inputs.js';
import type { ArticleOptions } from './options.js';
import { interruptible } from './stop.js';

export interface ViewPageOptions extends ArticleOptions {
  readonly types: FactTypes;
  readonly parts: PageParts;
  /** Whether the page is served, and waits for news of its server. */
  readonly live: boolean;
  /** False where files of folders that are not read were told of before. */
  readonly tellUnread?: boolean | undefined;
}

/** The page of all that the inputs hold, and how many facts that is. Problems are told; the other inputs are shown. */
export async function makeViewPage(
  inputs: readonly string[],
  context: Context,
  { parts, live, ...options }: ViewPageOptions,
): Promise<Page & { readonly facts: number }> {
  const articles: ArticleRecords[] = [];
  const texts = new Map<string, string>();
  for await (const one of readGraphInputs(inputs, context, options)) {
    if ('problem' in one) {
      tellProblem(one.problem, context);
      continue;
    }
    articles.push(one.records);
    if (one.text !== undefined) texts.set(one.records.document.id, one.text);
  }
  const model = interruptible(() =>
    arrangedAhead(viewModel(buildGraph(articles), { name: nameOf(inputs), types: options.types, texts })),
  );
  return { ...page(model, parts, { live }), facts: model.facts.length };
}

/** The inputs as a heading. */
function nameOf(inputs: readonly string[]): string {
  const [first = ''] = inputs;
  return inputs.length === 1 ? first : `${first} and ${inputs.length - 1} more`;
}
