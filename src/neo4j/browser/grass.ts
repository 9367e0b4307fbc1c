import type { FactTypes } from '../../output/fact-types.js';
import { relationshipType } from '../rows.js';
import type { Look, Style } from './knowledge.js';

/** Colours of a node's rim and of an arrow are a shade darker than its face. */
const DARKER = 0.78;

/**
 * The style as GraSS, the language of Neo4j Browser's `:style`. What comes later goes before: the type of a fact after
 * `Fact` itself. Arrows between two parties have the colour of their fact type.
 */
export function grass(style: Style, types: FactTypes): string {
  const looks = new Map(Object.values(style.facts).flatMap((kind) => kind.types.map((type) => [type, kind])));
  const rules = [
    ...rule('node', { diameter: '50px', 'font-size': '10px', 'border-width': '2px' }),
    ...rule('relationship', {
      color: '#A5ABB6',
      'shaft-width': '1px',
      'font-size': '8px',
      caption: '"<type>"',
    }),
    ...Object.entries(style.entities).flatMap(([type, look]) => node(type, look, '{name}')),
    ...node('Fact', style.otherFact, '{caption}'),
    ...[...types.keys()].flatMap((type) => node(type, looks.get(type) ?? style.otherFact, '{caption}')),
    ...node('Evidence', style.evidence, '{exact}'),
    ...node('Document', style.document, '{title}'),
    ...node('Country', style.country, '{name}'),
    ...node('Alias', style.alias, '{name}'),
    ...[...roles(types)].flatMap((role) => rule(`relationship.${role}`, { caption: '"{role}"' })),
    ...[...shortcuts(types)].flatMap(([name, type]) =>
      rule(`relationship.${name}`, {
        color: (looks.get(type) ?? style.otherFact).color,
        'shaft-width': '3px',
        'font-size': '9px',
        'text-color-external': '#2A2C34',
        caption: '"{caption}"',
      }),
    ),
  ];
  return `${rules.join('\n')}\n`;
}

function node(label: string, { color, diameter }: Look, caption: string): string[] {
  return rule(`node.${label}`, {
    color,
    'border-color': darker(color),
    'text-color-internal': isLight(color) ? '#2A2C34' : '#FFFFFF',
    diameter: `${diameter}px`,
    caption: `"${caption}"`,
  });
}

function rule(selector: string, properties: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries(properties).map(([key, value]) => `  ${key}: ${value};`);
  return [`${selector} {`, ...lines, '}'];
}

function roles(types: FactTypes): Set<string> {
  return new Set([...types.values()].flatMap((type) => Object.keys(type.roles).map(relationshipType)));
}

/** The fact type of each shortcut. */
function shortcuts(types: FactTypes): Map<string, string> {
  return new Map(
    [...types].flatMap(([name, { shortcut }]) => (shortcut ? [[shortcut.name, name] as const] : [])),
  );
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function darker(color: string): string {
  const hex = channels(color).map((value) =>
    Math.round(value * DARKER)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('').toUpperCase()}`;
}

/** Whether dark letters read better on it (relative luminance, WCAG 2, without gamma). */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = channels(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 150;
}
