import { partiesText } from '../../logic/rows.js';
import type { ViewFact } from '../../types.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import { entityButton, statusSample, swatch } from './chips.js';
import { confidenceText, detailsOf, familyOf, sentenceCase } from './describe.js';
import { evidenceSection } from './evidence.js';
import { lifeSection } from './life.js';

/** All of one fact: parties, figures, how sure it is and by which rule, and its sentences. */
export function factDetails(app: App, fact: ViewFact, index: number): HTMLElement[] {
  const type = app.model.types[fact.type];
  const rows: [string, (HTMLElement | string)[]][] = [
    ...fact.roles.map(({ role, fillers }): [string, HTMLElement[]] => [
      sentenceCase(role),
      fillers.map(({ entity }) => entityButton(app, entity)),
    ]),
    ...detailsOf(fact).map(({ name, value, told }): [string, (HTMLElement | string)[]] => [
      name,
      told === undefined || told === value
        ? [value]
        : [`${value} `, el('q', { class: 'told', dir: 'auto' }, [told])],
    ]),
    ...(fact.attributedTo === undefined ? [] : [['According to', [fact.attributedTo]] as [string, string[]]]),
    ['Status', [statusSample(fact.status)]],
    ['Confidence', [confidenceText(fact.confidence)]],
    ['Rule', [el('code', {}, [fact.rule])]],
  ];
  return [
    el('p', { class: 'kind' }, [swatch(familyOf(app.model, fact)), type?.label]),
    el('h3', { dir: 'auto' }, [partiesText(fact, app.model)]),
    el(
      'dl',
      {},
      rows.flatMap(([name, value]) => [el('dt', {}, [name]), el('dd', { dir: 'auto' }, value)]),
    ),
    ...lifeSection(app, index),
    el('h3', { class: 'sub' }, ['Evidence']),
    ...evidenceSection(app, fact),
  ];
}
