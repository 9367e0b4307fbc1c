import { el } from './dom.js';

/** A place that screen readers read out when it changes, and how to change it. */
export function createAnnouncer(): { readonly region: HTMLElement; announce(message: string): void } {
  const region = el('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  return { region, announce: (message) => (region.textContent = message) };
}
