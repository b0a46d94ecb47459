import assert from 'node:assert/strict';
import { renderCard } from '../../../src/core/render/card';
import type { Locale } from '../../../src/core/render/locale';
import { renderEntryPage } from '../../../src/core/render/entryPage';
import { renderEntryText } from '../../../src/core/render/entryText';
import { entryFacts } from '../../../src/core/render/facts';
import { english } from '../../../src/core/render/l10n';
import { mistakeReport } from '../../../src/core/render/mistakeReport';
import {
  compareByName,
  mainName,
  type NameLanguage,
  otherName,
  sortingName,
  topicTitle,
} from '../../../src/core/render/names';
import { shippedCorpus, smallCorpus } from '../../support/corpusFiles';
import { plainLinks } from '../../support/links';

const locale = (names?: NameLanguage): Locale => ({ l10n: english, language: 'en', ...(names && { names }) });

describe('the names of entries', () => {
  it('come in the language asked for, as far as there are two', () => {
    const labels = {
      both: { en: 'pier', ja: '橋脚', jaReading: 'きょうきゃく' },
      'no reading': { en: 'pier', ja: '橋脚' },
      'English only': { en: 'pier' },
      'the same twice': { en: 'G7', ja: 'G7' },
    };
    const table = (names?: NameLanguage) =>
      Object.values(labels).map((prefLabel) => {
        const [main, other] = [mainName({ prefLabel }, locale(names)), otherName({ prefLabel }, locale(names))];
        const sorted = sortingName({ prefLabel }, locale(names));
        return [main.lang, main.text, other?.lang, other?.text, sorted].map((text) => text ?? '-').join(' ');
      });
    const inEnglish = ['en pier ja 橋脚 pier', 'en pier ja 橋脚 pier', 'en pier - - pier', 'en G7 - - G7'];
    assert.deepEqual(
      { unsaid: table(), english: table('english'), japanese: table('japanese') },
      {
        unsaid: inEnglish,
        english: inEnglish,
        japanese: ['ja 橋脚 en pier きょうきゃく', 'ja 橋脚 en pier 橋脚', 'en pier - - pier', 'ja G7 - - G7'],
      },
    );
  });

  it('are sorted as they are read', () => {
    const named = [
      { prefLabel: { en: 'c', ja: '日米地位協定', jaReading: 'にちべいちいきょうてい' } },
      { prefLabel: { en: 'b', ja: '沖縄', jaReading: 'おきなわ' } },
      { prefLabel: { en: 'z' } },
      { prefLabel: { en: 'a', ja: 'ツープラスツー', jaReading: 'ツープラスツー' } },
    ];
    const sorted = (names: NameLanguage) =>
      [...named].sort(compareByName(locale(names))).map(({ prefLabel }) => prefLabel.en);
    assert.deepEqual(
      { english: sorted('english'), japanese: sorted('japanese') },
      {
        english: ['a', 'b', 'c', 'z'],
        japanese: ['z', 'b', 'a', 'c'],
      },
    );
  });

  it('of topics too', () => {
    const titles = [{ title: { en: 'Piers', ja: '橋脚' } }, { title: { en: 'Quays' } }];
    assert.deepEqual(
      titles.flatMap((topic) => [topicTitle(topic, {}), topicTitle(topic, { names: 'japanese' })]),
      ['Piers', '橋脚', 'Quays', 'Quays'],
    );
  });
});

describe('with Japanese names first', () => {
  const corpus = smallCorpus();
  const context = { corpus, links: plainLinks, locale: locale('japanese') };
  const committee = corpus.entry('pier-committee')!;

  it('cards, pages and texts have them first, and the English ones beside them', () => {
    const page = renderEntryPage(committee, context);
    assert.deepEqual(
      {
        card: renderCard(committee, context).split('\n\n')[0],
        links: renderCard(corpus.entry('pier')!, { ...context, others: ['pier-committee', 'pier'] }).split('\n\n')[1],
        tab: page.title,
        heading: /<h1[\s\S]*?<\/h1>/.exec(page.body.text)?.[0],
        second: /<p class="second-name">\s*(.*?)\s*<\/p>/.exec(page.body.text)?.[1],
        facts: entryFacts(committee, corpus, context.locale),
        related: /<ul>\s*(<li><a [\s\S]*?<\/li>)/.exec(renderEntryPage(corpus.entry('pier')!, context).body.text)?.[1],
        text: renderEntryText(committee, context).split('\n\n').slice(0, 2),
      },
      {
        card: '**橋脚委員会** · Pier Committee \\(PC\\)',
        links: 'Could also mean\\: [橋脚委員会](entry:pier-committee), [pier](entry:pier)',
        tab: '橋脚委員会',
        heading: '<h1 lang="ja">橋脚委員会</h1>',
        second: '<span lang="en">Pier Committee</span>',
        facts: 'body · 橋脚 · historical, since May 1, 2006',
        related: '<li><a lang="ja" href="entry:pier-committee">橋脚委員会</a></li>',
        text: ['橋脚委員会', 'Pier Committee'],
      },
    );
  });

  it('the reading stays with the page, whichever name is its heading', () => {
    const shipped = shippedCorpus();
    const second = (names: NameLanguage) => {
      const { body } = renderEntryPage(shipped.entry('sofa')!, { ...context, corpus: shipped, locale: locale(names) });
      return /<p class="second-name">\s*([\s\S]*?)\s*<\/p>/.exec(body.text)?.[1];
    };
    const reading = '<span class="reading" lang="ja">にちべいちいきょうてい</span>';
    assert.deepEqual(
      [second('english'), second('japanese')],
      [
        `<span lang="ja">日米地位協定</span> ${reading}`,
        `<span lang="en">Status of Forces Agreement</span> ${reading}`,
      ],
    );
  });

  it('reports of mistakes stay English', () => {
    assert.match(
      mistakeReport({ entry: 'pier-committee' }, corpus, '1'),
      /^Entry: Pier Committee \(pier-committee\); body · Piers/m,
    );
  });
});
