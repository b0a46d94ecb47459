import assert from 'node:assert/strict';
import { uncitedMentions } from '../../../src/core/corpus/report';
import { Matcher } from '../../../src/core/matching/matcher';
import { smallCorpus } from '../../support/corpusFiles';

describe('the report', () => {
  it('names the entries that a passage names and that do not cite it', () => {
    const corpus = smallCorpus();
    const [pierCommittee, pier] = corpus.entries;
    const reported = (entries: ConstructorParameters<typeof Matcher>[0]) =>
      uncitedMentions(corpus, new Matcher(entries)).map(({ entry, passage }) => `${entry} ${passage}`);
    assert.deepEqual([pierCommittee?.id, pier?.id], ['pier-committee', 'pier']);
    assert.deepEqual(reported([]), []);
    assert.deepEqual(reported([pierCommittee!]), []);
    assert.deepEqual(reported([{ id: 'bridge', labels: pierCommittee!.labels }]), ['bridge paper/1/1']);
  });
});
