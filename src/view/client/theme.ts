import type { App } from './app.js';
import { palette, type Palette } from './palette.js';
import type { Theme } from './state.js';

const DARK = '(prefers-color-scheme: dark)';

export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && matchMedia(DARK).matches);
}

export function currentPalette(app: App): Palette {
  return palette(isDark(app.store.get().theme));
}

const listeners: (() => void)[] = [];

/** Calls when the theme has changed, for what is not drawn by the style sheet. */
export function onThemeChange(listener: () => void): void {
  listeners.push(listener);
}

/** Keeps the page in the reader's theme, or in the system's, as it changes. */
export function followTheme(app: App): void {
  const apply = (): void => {
    const root = document.documentElement;
    root.dataset['theme'] = isDark(app.store.get().theme) ? 'dark' : 'light';
    const { group } = currentPalette(app);
    app.model.families.forEach((_, index) => root.style.setProperty(`--family-${index}`, group(index)));
    for (const listener of listeners) listener();
  };
  matchMedia(DARK).addEventListener('change', apply);
  app.store.subscribe((now, before) => now.theme !== before.theme && apply());
  apply();
}

/** The other theme than the one now seen. */
export function switchTheme(app: App): void {
  const theme = isDark(app.store.get().theme) ? 'light' : 'dark';
  app.store.update({ theme });
  app.announce(theme === 'dark' ? 'Dark theme' : 'Light theme');
}
