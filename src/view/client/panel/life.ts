import { lifeOf, type LifePoint } from '../../logic/life.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import { statusSample } from './chips.js';

/** How a fact went, as points on a line whose distances are those of the days; nothing where nothing changed. */
export function lifeSection(app: App, index: number): HTMLElement[] {
  const points = lifeOf(index, app.model);
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last || points.length < 2) return [];
  const time = ({ day }: LifePoint): number => Date.parse(day);
  const whole = Math.max(time(last) - time(first), 1);
  const items = points.map((point, at) => {
    const before = points[at - 1];
    const item = el('li', {}, [
      el('time', { datetime: point.day }, [point.day]),
      ' ',
      point.fact === index
        ? statusSample(point.status)
        : el('button', { type: 'button', class: 'link' }, [statusSample(point.status)], {
            click: () => app.select({ kind: 'fact', index: point.fact }),
          }),
    ]);
    // At most so many ems apart, however long it took.
    const gap = before ? (4 * (time(point) - time(before))) / whole : 0;
    item.style.marginTop = `${gap.toFixed(2)}em`;
    return item;
  });
  return [el('h3', { class: 'sub' }, ['How it went']), el('ol', { class: 'life' }, items)];
}
