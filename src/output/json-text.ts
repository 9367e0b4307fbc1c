import { unicodeEscape } from '../printable.js';

/** JSON lets these stand; many terminals take U+0080 to U+009F for the start of an escape sequence. */
const RAW_CONTROLS = /[\u007f-\u009f]/g;

/** `value` as JSON, `indent` spaces a level (without: on one line), with every control character escaped. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(RAW_CONTROLS, unicodeEscape);
}
