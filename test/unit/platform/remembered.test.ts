import assert from 'node:assert/strict';
import { STORAGE_KEYS } from '../../../src/platform/contributions';
import { Remembered } from '../../../src/platform/remembered';

describe('Remembered', () => {
  /** A storage that has `stored` under every key. */
  const remembering = (stored: unknown) => {
    let value = stored;
    const storage = {
      get: () => value,
      update: (_key: string, next: unknown) => Promise.resolve((value = next)).then(() => undefined),
    };
    return new Remembered(storage, STORAGE_KEYS.topicGrouping, ['topic', 'kind']);
  };

  it('is the default where nothing or nonsense is stored', () => {
    const nonsense = [undefined, null, 7, '', 'document', 'Kind', ['kind'], { kind: 'kind' }];
    assert.deepEqual(
      nonsense.map((stored) => remembering(stored).value),
      nonsense.map(() => 'topic'),
    );
  });

  it('is what was chosen last', async () => {
    const remembered = remembering('kind');
    assert.equal(remembered.value, 'kind');
    await remembered.set('topic');
    assert.equal(remembered.value, 'topic');
  });
});
