/** Figures that can be compared by eye: the same thing, counted in the same way, at several dates. */
import { compareEdtf } from '../corpus/edtf';
import type { Figure } from '../corpus/model';
import { formatDate } from './dates';
import type { Locale } from './locale';
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
  // The words stand over their bar, so that no width is too small for them.
  const rows = figures.map((figure, index) => {
    const top = index * 2.6;
    const width = Math.round((figure.value / most) * 10000) / 100;
    return html`<text x="0" y="${round(top + 1.1)}em"
        ><tspan class="when">${formatDate(figure.asOf, locale)}</tspan
        ><tspan dx="0.75em">${figureValue(figure, locale)}</tspan></text
      ><rect x="0" y="${round(top + 1.5)}em" width="${width}%" height="0.7em"></rect>`;
  });
  const words = figures.map((figure) => `${formatDate(figure.asOf, locale)}: ${figureValue(figure, locale)}`);
  const label = locale.l10n.t('Chart: {0}', words.join('; '));
  return html`<figure class="chart">
    <figcaption lang="en">${scope === undefined ? subject : `${subject} (${scope})`}</figcaption>
    <svg role="img" height="${round(figures.length * 2.6)}em" aria-label="${label}">${rows}</svg>
  </figure>`;
}

function round(ems: number): number {
  return Math.round(ems * 10) / 10;
}
