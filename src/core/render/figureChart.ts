/** Figures that can be compared by eye: the same thing, counted in the same way, at several dates. */
import { compareEdtf } from '../corpus/edtf';
import type { Figure } from '../corpus/model';
import { formatDate, type Locale } from './dates';
import { figureValue } from './facts';
import { html, type Html } from './html';

/** A figure whose value is a number that a bar can stand for. */
interface NumericFigure extends Figure {
  readonly value: number;
}

/**
 * The figures that may stand in one chart, each group by date: same subject, unit, scope and basis, at
 * least two dates, each once. Whatever could mislead is left to the table: numbers without a unit
 * (years, ranks), negative ones, those known to be impossible, and any that the corpus says disagree.
 */
export function comparableFigures(figures: readonly Figure[]): NumericFigure[][] {
  const groups = new Map<string, NumericFigure[]>();
  for (const figure of figures) {
    if (!isComparable(figure)) continue;
    const key = JSON.stringify([figure.subject, figure.unit, figure.scope, figure.basis]);
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 && new Set(group.map(({ asOf }) => asOf)).size === group.length)
    .map((group) => group.sort((a, b) => compareEdtf(a.asOf, b.asOf)));
}

function isComparable(figure: Figure): figure is NumericFigure {
  const { value, unit, impossible, disagreesWith } = figure;
  if (typeof value !== 'number' || !(value >= 0) || unit === undefined || impossible !== undefined) return false;
  // Another date is what the chart is about.
  return disagreesWith.every(({ reason }) => reason === 'date');
}

/** Bars from zero, one for each date; the table beside it has the same in words. */
export function renderChart(figures: readonly NumericFigure[], locale: Locale): Html {
  const most = Math.max(...figures.map(({ value }) => value));
  if (most === 0) return html``;
  const { subject, scope } = figures[0]!;
  const rows = figures.map((figure, index) => {
    const width = Math.round((figure.value / most) * 5000) / 100;
    const line = index * 2 + 0.5;
    return html`<text class="date" x="0" y="${line + 1}em">${formatDate(figure.asOf, locale)}</text
      ><rect x="26%" y="${line}em" width="${width}%" height="1.3em"></rect
      ><text x="${26 + width}%" dx="0.5em" y="${line + 1}em">${figureValue(figure, locale)}</text>`;
  });
  const words = figures.map((figure) => `${formatDate(figure.asOf, locale)}: ${figureValue(figure, locale)}`);
  const caption = scope === undefined ? subject : `${subject} (${scope})`;
  return html`<figure class="chart">
    <figcaption lang="en">${caption}</figcaption>
    <svg
      role="img"
      height="${figures.length * 2 + 0.5}em"
      aria-label="${locale.l10n.t('Chart: {0}', words.join('; '))}"
    >
      <rect class="axis" x="26%" y="0" width="1" height="100%"></rect>
      ${rows}
    </svg>
  </figure>`;
}
