import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/corpusFiles';

describe('the reader’s stylesheet', () => {
  const css = readFileSync(join(PROJECT, 'media', 'reader', 'reader.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

  it('takes every colour from the theme', () => {
    const named =
      'black|white|gr[ae]y|silver|red|green|blue|yellow|orange|purple|maroon|navy|teal|olive|lime|aqua|fuchsia';
    const literals = css.match(
      new RegExp(
        `#[0-9a-f]{3,8}\\b(?![^;{]*\\{)|\\b(?:rgba?|hsla?|hwb|lab|lch|oklch|oklab)\\(|:[^;{}]*(?<![-\\w])(?:${named})(?![-\\w])`,
        'gi',
      ),
    );
    assert.deepEqual(literals ?? [], []);
    for (const [, value = ''] of css.matchAll(
      /(?:^|[\s;{])(?:color|background|fill|border-color|outline-color):\s*([^;]+);/g,
    )) {
      assert.match(value, /^(?:var\(--vscode-|inherit$|none$)/, value);
    }
  });

  it('moves nothing', () => {
    assert.equal(/\b(?:animation|transition|scroll-behavior)\b/.test(css), false);
  });
});
