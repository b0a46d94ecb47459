import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, foldText } from '../../../src/core/text/fold';

describe('fold', () => {
  it('leaves plain text, kana with voicing marks and case alone', () => {
    for (const text of ['', 'SACO and 2+2', 'ガイドライン', '日米地位協定', 'a\nb\tc'])
      assert.equal(foldText(text), text);
  });

  it('brings variants of writing to one form', () => {
    const cases: Record<string, string> = {
      'U.S.–Japan': 'U.S.-Japan',
      'a—b−c‑d': 'a-b-c-d',
      'x⁻y': 'x-y',
      '２＋２': '2+2',
      ＳＡＣＯ: 'SACO',
      '“Roadmap” ‘x’ «y» 「z」': '"Roadmap" \'x\' "y" "z"',
      'host\u00a0nation\u2009support': 'host nation support',
      'sup\u00adport': 'support',
      'Kōno, Ko\u0304no': 'Kono, Kono',
      ﬁve: 'five',
      ｶﾞｲﾄﾞﾗｲﾝ: 'ガイドライン',
      'か\u3099': 'が',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((text) => [text, foldText(text)])), cases);
  });

  it('says where in the original each folded unit stands', () => {
    const original = 'x\u00ad“ﬁ’';
    const folded = fold(original);
    const places = Array.from(folded.text, (unit, index) => [unit, folded.startOf(index), folded.endOf(index)]);
    assert.deepEqual(places, [
      ['x', 0, 1],
      ['"', 2, 3],
      ['f', 3, 4],
      ['i', 3, 4],
      ["'", 4, 5],
    ]);
  });

  it('never throws, is idempotent, and its map stays inside the original and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const folded = fold(original);
        assert.equal(foldText(folded.text), folded.text);
        let last = 0;
        for (let index = 0; index < folded.text.length; index++) {
          assert.ok(folded.startOf(index) >= last);
          assert.ok(folded.endOf(index) > folded.startOf(index));
          assert.ok(folded.endOf(index) <= original.length);
          last = folded.startOf(index);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
