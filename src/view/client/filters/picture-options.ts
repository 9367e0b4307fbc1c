import { COLORINGS, type Coloring } from '../../logic/coloring.js';
import { el } from '../dom.js';
import { checkbox, field, group, type Control, type Part } from './parts.js';

const NAMES: Readonly<Record<Coloring, string>> = {
  family: 'Family of the fact',
  type: 'Type of the fact',
  status: 'Status',
  confidence: 'Confidence',
  article: 'Article',
  kind: 'Kind of entity',
  country: 'Country of entity',
};

/** How the picture is drawn: what its colours say, whether islands are in it, and for which facts it is arranged. */
export function pictureOptions({ app: { store, model } }: Control): Part {
  const told = (coloring: Coloring): boolean =>
    coloring !== 'country' || model.entities.some(({ country }) => country !== undefined);
  const options = COLORINGS.filter(told).map((coloring) =>
    el('option', { value: coloring }, [NAMES[coloring]]),
  );
  const select = el('select', { id: 'coloring' }, options, {
    change: () => store.update({ coloring: COLORINGS.find((one) => one === select.value) ?? 'family' }),
  });
  return group('Picture', [
    field('Colours by', select, ({ coloring }) => coloring),
    checkbox(
      'islands',
      ['Islands apart from the largest part'],
      ({ folded }) => !folded,
      (on) => store.update({ folded: !on }),
    ),
    checkbox(
      'arrange',
      ['Arrange what is shown'],
      ({ arranged }) => arranged === 'shown',
      (on) => store.update({ arranged: on ? 'shown' : 'all' }),
    ),
  ]);
}
