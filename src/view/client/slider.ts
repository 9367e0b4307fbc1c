import { NO_FILTERS, wanted, type DayFilter } from '../logic/filters.js';
import { stepAt, timeAxis, timeCounts, type PeriodBar, type TimeAxis } from '../logic/time-axis.js';
import type { App } from './app.js';
import { el, replace } from './dom.js';

/** Bars one above the other at most; what is below is drawn on the last one. */
const LANES = 6;

/**
 * The time axis: a column for the facts of each month or year, a bar for each period that is longer, and two handles that
 * set the same days as the date fields among the filters. Absent where no two facts are of different times.
 */
export function createSlider(app: App): HTMLElement | undefined {
  const { model, store } = app;
  const axis = timeAxis(model.facts);
  if (!axis) return undefined;
  const { steps } = axis;
  const last = steps.length - 1;
  const columns = el('div', { class: 'bars', 'aria-hidden': 'true' });
  const periods = el('div', { class: 'periods', 'aria-hidden': 'true' });
  const words = el('output', { class: 'span' });
  const handle = (id: string, label: string): HTMLInputElement =>
    el('input', { type: 'range', id, min: 0, max: last, step: 1, 'aria-label': label });
  const [from, to] = [handle('time-from', 'From'), handle('time-to', 'To')];
  const values = (): [number, number] => {
    const [a, b] = [Number(from.value), Number(to.value)];
    return [Math.min(a, b), Math.max(a, b)];
  };
  const daysOf = (): Pick<DayFilter, 'start' | 'end'> => {
    const [a, b] = values();
    const [start, end] = [steps[a]?.start, steps[b]?.end];
    return { ...(a > 0 && start !== undefined && { start }), ...(b < last && end !== undefined && { end }) };
  };
  const apply = (): void => {
    const { filters } = store.get();
    store.update({ filters: { ...filters, days: { ...daysOf(), undated: filters.days.undated } } });
  };
  const draw = (): void => {
    const { start, end } = store.get().filters.days;
    const own = daysOf();
    // Days set elsewhere move the handles to the nearest steps.
    if (own.start !== start || own.end !== end) {
      from.value = String(start === undefined ? 0 : stepAt(axis, start));
      to.value = String(end === undefined ? last : stepAt(axis, end));
    }
    drawBars();
  };
  const drawBars = (): void => {
    const [a, b] = values();
    const [begin, finish] = [steps[a]?.label ?? '', steps[b]?.label ?? ''];
    words.textContent = begin === finish ? begin : `${begin} – ${finish}`;
    from.setAttribute('aria-valuetext', steps[Number(from.value)]?.label ?? '');
    to.setAttribute('aria-valuetext', steps[Number(to.value)]?.label ?? '');
    const others = wanted({ ...store.get().filters, days: NO_FILTERS.days }, model);
    const counts = timeCounts(axis, model.facts.filter(others));
    const most = Math.max(1, ...counts.steps);
    replace(
      columns,
      ...counts.steps.map((count, index) => {
        const bar = el('span', { class: index >= a && index <= b ? 'bar in' : 'bar' });
        bar.style.height = `${Math.round(Math.sqrt(count / most) * 100)}%`;
        return bar;
      }),
    );
    replace(periods, ...counts.bars.map((bar) => periodBar(bar, axis, bar.to >= a && bar.from <= b)));
  };
  for (const input of [from, to]) {
    input.addEventListener('input', apply);
  }
  store.subscribe((now, before) => now.filters !== before.filters && draw());
  from.value = '0';
  to.value = String(last);
  draw();
  const ends = [steps[0]?.label, steps[last]?.label].map((label) => el('span', {}, [label]));
  return el('section', { class: 'slider', 'aria-label': 'Time' }, [
    el('div', { class: 'slider-head' }, [el('h2', {}, ['Time']), words]),
    el('div', { class: 'track' }, [columns, periods, from, to]),
    el('div', { class: 'ends', 'aria-hidden': 'true' }, ends),
  ]);
}

function periodBar({ from, to, lane, facts }: PeriodBar, { steps }: TimeAxis, isIn: boolean): HTMLElement {
  const part = (count: number): string => `${(100 * count) / steps.length}%`;
  const title = `${steps[from]?.label ?? ''} – ${steps[to]?.label ?? ''}: ${facts}`;
  const bar = el('span', { class: isIn ? 'period in' : 'period', title });
  bar.style.left = part(from);
  bar.style.width = part(to - from + 1);
  bar.style.bottom = `${Math.min(lane, LANES - 1) * 4}px`;
  return bar;
}
