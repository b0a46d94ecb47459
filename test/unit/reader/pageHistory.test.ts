import assert from 'node:assert/strict';
import {
  canGo,
  currentVisit,
  go,
  HISTORY_LENGTH,
  scrolledTo,
  startHistory,
  visit,
} from '../../../src/core/reader/pageHistory';
import type { PageHistory, Visit } from '../../../src/core/reader/pageHistory';

const page = (entry: string, more: Partial<Visit> = {}): Visit => ({ target: { page: 'entry', entry }, ...more });

/** The pages by name, the one that is shown in brackets. */
function shown({ visits, at }: PageHistory): string {
  return visits
    .map(({ target }, index) => {
      const name = target.page === 'entry' ? target.entry : target.document;
      return index === at ? `[${name}]` : name;
    })
    .join(' ');
}

describe('the history of a reader', () => {
  it('goes nowhere where there is nowhere to go', () => {
    const history = startHistory(page('a'));
    assert.deepEqual([canGo(history, -1), canGo(history, 1)], [false, false]);
    assert.equal(go(history, -1), history);
    assert.equal(go(history, 1), history);
  });

  it('leads back and forward, and forgets what lay ahead of a new page', () => {
    let history = visit(visit(startHistory(page('a')), page('b')), page('c'));
    const steps = [shown(history)];
    for (const next of [
      () => go(history, -1),
      () => go(history, -1),
      () => go(history, 1),
      () => visit(history, page('d')),
      () => visit(history, page('d')),
      () => go(history, -1),
    ]) {
      history = next();
      steps.push(shown(history));
    }
    assert.deepEqual(steps, ['a b [c]', 'a [b] c', '[a] b c', 'a [b] c', 'a b [d]', 'a b [d]', 'a [b] d']);
  });

  it('keeps one place for all pages that were only followed to', () => {
    const followed = { followed: true };
    let history = startHistory(page('a'));
    const steps: string[] = [];
    for (const next of [page('b', followed), page('c', followed), page('d'), page('e', followed)]) {
      history = visit(history, next);
      steps.push(shown(history));
    }
    assert.deepEqual(steps, ['a [b]', 'a [c]', 'a c [d]', 'a c d [e]']);
  });

  it('remembers where a page was left, and no more pages than it may', () => {
    let history = scrolledTo(startHistory(page('a')), 120);
    history = go(visit(history, page('b')), -1);
    assert.deepEqual(currentVisit(history), page('a', { scrollTop: 120 }));
    for (let count = 0; count < 2 * HISTORY_LENGTH; count++) history = visit(history, page(`p${count}`));
    assert.deepEqual([history.visits.length, history.at], [HISTORY_LENGTH, HISTORY_LENGTH - 1]);
  });

  it('tells a page from the same page opened anew', () => {
    const history = startHistory(page('a'));
    const again = visit(history, page('a'));
    assert.deepEqual([shown(again), history.opened, again.opened], ['[a]', 1, 2]);
  });
});
