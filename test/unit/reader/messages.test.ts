import assert from 'node:assert/strict';
import { messageFrom } from '../../../src/core/reader/messages';

describe('messages of the reader’s page', () => {
  it('are refused unless they are exactly what the page sends', () => {
    const scrolled = { type: 'scrolled', page: 'p', top: 12.5 };
    const hostile: unknown[] = [
      undefined,
      null,
      'scrolled',
      7,
      [],
      [scrolled],
      {},
      { type: 'scrolled' },
      { ...scrolled, type: 'back' },
      { ...scrolled, type: ['scrolled'] },
      { ...scrolled, page: 7 },
      { ...scrolled, page: 'x'.repeat(1e6) },
      { ...scrolled, page: { toString: () => 'p' } },
      { ...scrolled, top: '12' },
      { ...scrolled, top: -1 },
      { ...scrolled, top: NaN },
      { ...scrolled, top: Infinity },
      { type: 'command', command: 'workbench.action.closeWindow' },
      { __proto__: null },
    ];
    assert.deepEqual(
      hostile.map(messageFrom),
      hostile.map(() => undefined),
    );
    assert.deepEqual(messageFrom({ ...scrolled, command: 'x' }), scrolled);
  });
});
