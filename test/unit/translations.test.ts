import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/corpusFiles';
import { collectMessages } from '../support/messages';

const strings = (file: string) => JSON.parse(readFileSync(join(PROJECT, file), 'utf8')) as Record<string, string>;

/** What a translation may not change: its placeholders, links, code and command names. */
const fixedParts = (text: string) => (text.match(/\{\d+\}|`[^`]*`|\]\([^)]*\)/g) ?? []).sort();

const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{\d+\}|`[^`]*`|Alliance Lexicon/g, ''));
const isJapanese = (text: string) => /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text);

/** Holds a translation against what is to be translated. */
function faults(originals: Readonly<Record<string, string>>, translation: Readonly<Record<string, string>>) {
  const known = Object.keys(originals).filter((key) => key in translation);
  return {
    missing: Object.keys(originals).filter((key) => !(key in translation)),
    unused: Object.keys(translation).filter((key) => !(key in originals)),
    otherParts: known.filter(
      (key) => fixedParts(originals[key]!).join('\n') !== fixedParts(translation[key]!).join('\n'),
    ),
    notTranslated: known.filter((key) => hasWords(originals[key]!) && !isJapanese(translation[key]!)),
  };
}

const NO_FAULT = { missing: [], unused: [], otherParts: [], notTranslated: [] };

describe('the Japanese interface', () => {
  it('has every message of the code, and no other', () => {
    const { messages, notLiteral } = collectMessages();
    assert.deepEqual(notLiteral, [], 'only a literal can be translated');
    const originals = Object.fromEntries(messages.map((message) => [message, message]));
    assert.deepEqual(faults(originals, strings('l10n/bundle.l10n.ja.json')), NO_FAULT);
  });

  it('has every string of the manifest, and no other', () => {
    assert.deepEqual(faults(strings('package.nls.json'), strings('package.nls.ja.json')), NO_FAULT);
  });
});

describe('collecting messages', () => {
  it('finds every form of a call, and reports what nobody could translate', () => {
    const text = `
      l10n.t('one'); vscode.l10n.t("two {0}", n); locale.l10n.t(\`three\`);
      // l10n.t('comment')
      other.t('not ours');
      l10n.t(variable);
      l10n.t('half' + 'half');
      l10n.t(\`with \${name}\`);
      words.map(l10n.t);
      const { t } = vscode.l10n;
      l10n['t']('four');`;
    assert.deepEqual(collectMessages([{ file: 'a.ts', text }]), {
      messages: ['four', 'one', 'three', 'two {0}'],
      notLiteral: ['a.ts:5', 'a.ts:6', 'a.ts:7', 'a.ts:8', 'a.ts:9'],
    });
  });
});
