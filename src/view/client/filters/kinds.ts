import { STATUSES } from '../../../facts/types.js';
import { ENTITY_TYPES } from '../../../output/vocabulary.js';
import { el } from '../dom.js';
import { statusSample, swatch } from '../panel/chips.js';
import type { State } from '../state.js';
import { checkbox, group, toggled, type Control, type Part } from './parts.js';

/** Types of facts by family, with their colours. */
export function types({ app: { model }, get, set }: Control): Part {
  const counts = model.types.map((_, type) => model.facts.filter((fact) => fact.type === type).length);
  const families = model.families.flatMap((family, index) => {
    const members = model.types.flatMap((type, at) =>
      type.family === index ? [{ ...type, count: counts[at] ?? 0 }] : [],
    );
    if (members.length === 0) return [];
    const names = members.map(({ name }) => name);
    const whole = checkbox(
      `family-${index}`,
      [swatch(index), el('strong', {}, [family])],
      ({ filters: { hiddenTypes } }) => names.every((name) => !hiddenTypes.includes(name)),
      (on) => {
        const others = get().hiddenTypes.filter((name) => !names.includes(name));
        set({ hiddenTypes: on ? others : [...others, ...names] });
      },
    );
    const each = members.map(({ name, label, count }) =>
      checkbox(
        `type-${name}`,
        [label, el('span', { class: 'count' }, [String(count)])],
        ({ filters: { hiddenTypes } }) => !hiddenTypes.includes(name),
        (on) => set({ hiddenTypes: toggled(get().hiddenTypes, name, on) }),
      ),
    );
    const parts = [whole, ...each];
    const element = el(
      'div',
      { class: 'family', role: 'group', 'aria-label': family },
      parts.map((part) => part.element),
    );
    return [{ element, sync: (state: State) => parts.forEach((part) => part.sync(state)) }];
  });
  return group('Fact types', families);
}

/** Statuses, each with its line. */
export function statuses({ app: { model }, get, set }: Control): Part {
  const present = STATUSES.filter((status) => model.facts.some((fact) => fact.status === status));
  return group(
    'Status',
    present.map((status) =>
      checkbox(
        `status-${status}`,
        [statusSample(status)],
        ({ filters: { hiddenStatuses } }) => !hiddenStatuses.includes(status),
        (on) => set({ hiddenStatuses: toggled(get().hiddenStatuses, status, on) }),
      ),
    ),
  );
}

/** Kinds of entities. */
export function entityKinds({ app: { model }, get, set }: Control): Part {
  const counts = ENTITY_TYPES.map((type) => model.entities.filter((entity) => entity.type === type).length);
  const parts = ENTITY_TYPES.flatMap((type, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    return checkbox(
      `kind-${type}`,
      [type, el('span', { class: 'count' }, [String(count)])],
      ({ filters: { hiddenKinds } }) => !hiddenKinds.includes(type),
      (on) => set({ hiddenKinds: toggled(get().hiddenKinds, type, on) }),
    );
  });
  return group('Entities', parts);
}
