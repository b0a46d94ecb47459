import assert from 'node:assert/strict';
import sentences from '../../fixtures/matching/other-names.json';
import { Matcher } from '../../../src/core/matching/matcher';
import { shippedCorpus } from '../../support/corpusFiles';

describe('other things with a label in their names', () => {
  it('are not taken for the entry, also in a draft that is about it', () => {
    const corpus = shippedCorpus();
    const matcher = new Matcher(corpus.entries);
    const taken: string[] = [];
    for (const [id = '', sentence = ''] of sentences) {
      const entry = corpus.entry(id);
      const own = entry?.labels.find(({ anchored }) => !anchored)?.text;
      if (own === undefined) {
        taken.push(`There is no entry ${id} with a label of its own.`);
        continue;
      }
      const before = `${own}.\n\n`;
      const draft = before + sentence;
      for (const { entry: found, start, end } of matcher.findAll(draft)) {
        if (found === id && start >= before.length) taken.push(`${id}: ${draft.slice(start, end)} in: ${sentence}`);
      }
    }
    assert.deepEqual(taken, []);
    assert.ok(sentences.length > 200);
  });
});
