/** Names and figures in the picture: sizes in pixels. */
export const LABEL = {
  size: 12,
  height: 16,
  family: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif',
  /** Longest label, in characters. */
  longest: 34,
  /** A shorter line has no label. */
  shortest: 24,
} as const;

const PADDING = 6;

export function labelFont(bold: boolean): string {
  return `${bold ? 600 : 400} ${LABEL.size - (bold ? 0 : 1)}px ${LABEL.family}`;
}

/** On one line, cut where it is too long, without the characters that turn the direction of what stands around it. */
export function labelText(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...plain];
  return letters.length <= LABEL.longest ? plain : `${letters.slice(0, LABEL.longest - 1).join('')}…`;
}

const context = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

export function labelWidth(text: string, bold: boolean): number {
  const key = `${bold}${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (context) context.font = labelFont(bold);
  const width = Math.ceil(context?.measureText(text).width ?? text.length * LABEL.size * 0.6) + PADDING;
  widths.set(key, width);
  return width;
}
