type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Listeners = Readonly<Record<string, (event: Event) => void>>;

/**
 * An element with attributes, listeners (under `on`) and children. Text is always put in as text, never as markup: all
 * that the page shows of an article goes through here.
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  children: readonly Child[] = [],
  on: Listeners = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) setAttribute(element, key, value);
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** Sets, or takes away where the value is undefined or false. */
export function setAttribute(element: Element, key: string, value: Attributes[string]): void {
  if (value === undefined || value === false) element.removeAttribute(key);
  else element.setAttribute(key, value === true ? '' : String(value));
}

export function replace(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
}

/** Text whose direction is its own, whatever letters a name is written in. */
export function bdi(text: string): HTMLElement {
  return el('bdi', {}, [text]);
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg(name: string, attributes: Attributes = {}, children: readonly Child[] = []): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) setAttribute(element, key, value);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
