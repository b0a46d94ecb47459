import assert from 'node:assert/strict';
import type { Figure } from '../../../src/core/corpus/model';
import { comparableFigures, renderChart } from '../../../src/core/render/figureChart';
import { english } from '../../../src/core/render/l10n';
import { shippedCorpus } from '../../support/corpusFiles';

const figure = (id: string, asOf: string, value: number | string, more: Partial<Figure> = {}): Figure => ({
  ...{ id, asOf, value, entry: ['e'], subject: 's', unit: 'ships', approximate: false, disagreesWith: [] },
  evidence: { passage: 'p', start: 0, end: 1 },
  ...more,
});
const groups = (...figures: Figure[]) => comparableFigures(figures).map((group) => group.map(({ id }) => id));

describe('figures that can be compared', () => {
  it('are none where a chart would mislead', () => {
    const a = figure('a', '2001', 1);
    const withoutUnit: Omit<Figure, 'unit'> & { unit?: string | undefined } = figure('b', '2002', 2);
    delete withoutUnit.unit;
    const others: Figure[] = [
      figure('b', '2001', 2),
      figure('b', '2002', 'two'),
      figure('b', '2002', -2),
      figure('b', '2002', 2, { unit: 'persons' }),
      figure('b', '2002', 2, { subject: 't' }),
      figure('b', '2002', 2, { scope: 'in Asia' }),
      figure('b', '2002', 2, { basis: 'a goal' }),
      figure('b', '2002', 2, { impossible: 'x' }),
      figure('b', '2002', 2, { disagreesWith: [{ figure: 'a', reason: 'scope', note: 'n' }] }),
      withoutUnit,
    ];
    assert.deepEqual(groups(), []);
    assert.deepEqual(groups(a), []);
    for (const other of others) assert.deepEqual(groups(a, other), [], JSON.stringify(other));
    assert.deepEqual(groups(a, figure('b', '2002', 2), figure('c', '2002', 3)), [], 'two values of one date');
  });

  it('are those of one subject, unit and scope at several dates', () => {
    const disagreesWith = [{ figure: 'a', reason: 'date', note: 'n' } as const];
    assert.deepEqual(
      groups(
        figure('c', '2003', 0, { disagreesWith }),
        figure('x', '2001', 5, { scope: 'y' }),
        figure('a', '2001-05', 1),
      ),
      [['a', 'c']],
    );
    const shipped = shippedCorpus();
    const charted = shipped.entries.filter(({ id }) => comparableFigures(shipped.figuresOf(id)).length > 0);
    assert.deepEqual(
      charted.map(({ id }) => id),
      ['non-performing-loans'],
    );
  });

  it('are drawn from zero, in proportion, with all of it in words', () => {
    const locale = { l10n: english, language: 'en' };
    const chart = (...figures: Figure[]) =>
      comparableFigures(figures)
        .map((group) => renderChart(group, locale).text)
        .join('');
    const drawn = chart(figure('a', '2001', 8), figure('b', '2002', 2, { approximate: true }));
    assert.deepEqual(
      Array.from(drawn.matchAll(/<rect x="0"[^>]* width="([^"]*)"/g), ([, width]) => width),
      ['100%', '25%'],
    );
    assert.match(drawn, /role="img"[^>]*aria-label="Chart: 2001: 8 ships; 2002: about 2 ships"/);
    assert.equal(chart(figure('a', '2001', 0), figure('b', '2002', 0)), '');
  });
});
