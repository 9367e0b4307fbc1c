import { NO_FILTERS, wanted, type DayFilter } from '../logic/filters.js';
import { histogram, timeSteps } from '../logic/periods.js';
import type { App } from './app.js';
import { el, replace } from './dom.js';

/**
 * The time slider: two handles over bars that say how many facts begin in each month or year. It sets the same days as
 * the date fields among the filters. Absent where no fact has a date.
 */
export function createSlider(app: App): HTMLElement | undefined {
  const { model, store } = app;
  const steps = timeSteps(model.facts);
  const last = steps.length - 1;
  if (last < 1) return undefined;
  const bars = el('div', { class: 'bars', 'aria-hidden': 'true' });
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
    const [first, final] = [steps[a], steps[b]];
    return { ...(a > 0 && first && { start: first.start }), ...(b < last && final && { end: final.end }) };
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
      const first = start === undefined ? 0 : steps.findIndex((step) => step.start >= start);
      const final = end === undefined ? last : steps.findLastIndex((step) => step.end <= end);
      from.value = String(first < 0 ? last : first);
      to.value = String(Math.max(final, 0));
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
    const counts = histogram(steps, model.facts.filter(others));
    const most = Math.max(1, ...counts);
    replace(
      bars,
      ...counts.map((count, index) => {
        const bar = el('span', { class: index >= a && index <= b ? 'bar in' : 'bar' });
        bar.style.height = `${Math.round(Math.sqrt(count / most) * 100)}%`;
        return bar;
      }),
    );
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
    el('div', { class: 'track' }, [bars, from, to]),
    el('div', { class: 'ends', 'aria-hidden': 'true' }, ends),
  ]);
}
