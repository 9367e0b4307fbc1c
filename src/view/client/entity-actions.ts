import type { App } from './app.js';

// What can be done with entities that are chosen, from the panel and from the keyboard alike.

/** Shows these alone, with what is one fact away. */
export function isolate(app: App, entities: readonly number[]): void {
  app.store.update({ focus: { entities, degrees: 1 } });
  app.announce(`${app.shown().length} facts around ${namesOf(app, entities)}`);
}

/** Shows what is one fact farther away, or less; at least what is one fact away. */
export function widen(app: App, by: 1 | -1): void {
  const { focus } = app.store.get();
  if (!focus) return;
  const degrees = Math.max(1, focus.degrees + by);
  app.store.update({ focus: { ...focus, degrees } });
  app.announce(`${app.shown().length} facts, ${degrees} steps around`);
}

/** Takes entities out with their facts. */
export function hide(app: App, entities: readonly number[]): void {
  const { hidden } = app.store.get();
  app.store.update({
    hidden: [...new Set([...hidden, ...entities])],
    selection: { kind: 'none' },
    tab: 'facts',
  });
  app.announce(`${namesOf(app, entities)} hidden`);
}

/** Keeps an entity where it stands, or lets it go back to its place. */
export function togglePin(app: App, entity: number): void {
  const pinned = new Map(app.store.get().pinned);
  const at = app.positionOf(entity);
  if (!pinned.delete(entity)) {
    if (!at) return;
    pinned.set(entity, at);
  }
  app.store.update({ pinned });
  app.announce(`${namesOf(app, [entity])} ${pinned.has(entity) ? 'pinned' : 'no longer pinned'}`);
}

function namesOf({ model }: App, entities: readonly number[]): string {
  return entities.map((entity) => model.entities[entity]?.name ?? '').join(', ');
}
