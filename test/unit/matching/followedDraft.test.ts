import assert from 'node:assert/strict';
import { DraftIndex } from '../../../src/core/matching/draftIndex';
import { type ContentChange, FollowedDraft, MOST_PENDING_CHANGES } from '../../../src/core/matching/followedDraft';
import { Matcher } from '../../../src/core/matching/matcher';
import { maskerFor } from '../../../src/core/text/maskers';
import { labelled } from '../../support/entries';

describe('FollowedDraft', () => {
  const matcher = new Matcher([labelled('saco', 'SACO'), labelled('sofa', 'SOFA')]);
  const follow = (text: string) => new FollowedDraft(new DraftIndex(matcher, maskerFor('plaintext'), text));
  const insert = (rangeOffset: number, text: string): ContentChange => ({ rangeOffset, rangeLength: 0, text });
  const entries = (index: DraftIndex | undefined) => index?.matches().map(({ entry }) => entry);

  it('gives nothing when the changes do not lead to the present text', () => {
    const draft = follow('SACO');
    assert.ok(draft.note([insert(4, ' and SOFA')]));
    assert.equal(draft.indexOf('SACO or SOFA'), undefined);
  });

  it('reads all changes, in order, when asked', () => {
    const draft = follow('SACO');
    assert.deepEqual(entries(draft.indexOf('SACO')), ['saco']);
    assert.ok(draft.note([insert(4, ' SOFA')]));
    assert.ok(draft.note([{ rangeOffset: 0, rangeLength: 5, text: '' }]));
    assert.ok(draft.note([]));
    assert.deepEqual(entries(draft.indexOf('SOFA')), ['sofa']);
    assert.deepEqual(entries(draft.indexOf('SOFA')), ['sofa']);
  });

  it('keeps as many changes as are worth keeping, counted since it was last asked', () => {
    const draft = follow('');
    const many = Array.from({ length: MOST_PENDING_CHANGES }, () => insert(0, 'x'));
    assert.ok(draft.note(many));
    assert.ok(draft.indexOf('x'.repeat(many.length)));
    assert.ok(draft.note(many));
    assert.equal(draft.note([insert(0, 'x')]), false);
  });
});
