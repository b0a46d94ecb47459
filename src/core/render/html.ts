/**
 * HTML with escaping that cannot be forgotten: in a template tagged `html`, every value is escaped
 * unless it is HTML of the same making.
 */
import { escapeHtml } from './escape';

/** HTML made by `html`, which alone may make one. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Value = Html | string | number | undefined | false | readonly Value[];

/** Arrays are joined; `undefined` and `false` leave nothing. Attributes must be quoted in the template. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(
    strings.map((string, index) => string + (index < values.length ? toHtml(values[index]) : '')).join(''),
  );
}

function toHtml(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(toHtml).join('');
  return escapeHtml(String(value));
}
