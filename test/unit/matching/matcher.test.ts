import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Matcher } from '../../../src/core/matching/matcher';
import { labelled } from '../../support/entries';

const matcher = new Matcher([
  labelled('2+2', '2+2'),
  labelled('saco', 'Special Action Committee on Okinawa', 'SACO', '沖縄に関する特別行動委員会'),
  labelled('saco-final-report', 'SACO Final Report'),
  labelled('okinawa', 'Okinawa', '沖縄'),
  labelled('sofa', 'Status of Forces Agreement', 'SOFA', '日米地位協定', '地位協定'),
  labelled('alliance', 'Japan-U.S. alliance', '日米同盟'),
  labelled('hns', 'host nation support', 'HNS'),
  labelled('pac-3', 'Patriot PAC-3', 'PAC-3'),
  labelled('sm-3', 'SM-3', 'SM-3 Block IA'),
  labelled('aegis', 'Aegis', 'イージス'),
  labelled('tpp', 'Trans-Pacific Partnership', 'TPP'),
  {
    ...labelled('china', 'China', '中国'),
    notWithin: ['South China Sea', 'Republic of China', '期間中国', '中国地方'],
  },
  labelled('prc', 'People’s Republic of China'),
  labelled('usfj', 'U.S. Forces in Japan', 'USFJ', '在日米軍'),
  labelled('defense-cooperation', 'Japan-U.S. defense cooperation'),
  labelled('guidelines', 'Guidelines for Japan-U.S. Defense Cooperation'),
  labelled('guidelines-1997', '1997 Guidelines', { text: 'New Guidelines', rule: 'anchored', case: 'proper' }),
  labelled('guidelines-2015', '2015 Guidelines', { text: 'New Guidelines', rule: 'anchored', case: 'proper' }),
  labelled('roadmap', 'United States-Japan Roadmap for Realignment Implementation', {
    text: 'Roadmap',
    rule: 'anchored',
    case: 'proper',
  }),
]);

/** What is recognised, as `words = entry`. */
function found(text: string): string[] {
  return matcher.findAll(text).map(({ entry, start, end }) => `${text.slice(start, end)} = ${entry}`);
}

describe('Matcher', () => {
  it('recognises nothing where nothing is meant', () => {
    const texts = [
      '',
      '2+2=4',
      '2 + 2 = 4, and 2+2 = 4',
      '2+20, 12+2, 2+2+2, 2+2j, 2+2.5, 1.2+2',
      'the SACOs of this world, saco, Saco, saco_final.md, CPTPP, TPP-11, SM-30, PAC',
      'under the aegis of our product roadmap and style guidelines; the Roadmap',
      'Special Action Committee\n\non Paper',
      'status of\n\nforces agreement',
      'host—nation—support',
    ];
    assert.deepEqual(texts.flatMap(found), []);
  });

  it('leaves longer names alone that mean something else', () => {
    const cases: Record<string, string[]> = {
      'the South China Sea and the Republic of China; south\nchina sea; the South China Seas; 国会の期間中国民は、中国地方で':
        [],
      'the Republic of China, China, and the People’s Republic of China': [
        'China = china',
        'People’s Republic of China = prc',
      ],
      'South China; China Sea; 米中国防相、中国の地方': [
        'China = china',
        'China = china',
        '中国 = china',
        '中国 = china',
      ],
    };
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((text) => [text, found(text)])), cases);
    const [name] = ['Institute for the South China Sea'];
    const institute = new Matcher([
      labelled('institute', name),
      { ...labelled('china', 'China'), notWithin: ['South China Sea'] },
    ]);
    assert.deepEqual(institute.nested(name, { entry: 'institute', start: 0, end: name.length }), []);
  });

  it('recognises a term with its exact range', () => {
    const cases: Record<string, string[]> = {
      'The “2+2” and the ２＋２.': ['2+2 = 2+2', '２＋２ = 2+2'],
      'the SACO “Final Report”': ['SACO “Final Report = saco-final-report'],
      'The 10/29/2005 2+2 endorsed it; the 2+2’s statement.': ['2+2 = 2+2', '2+2 = 2+2'],
      '"SACO" SACO; SACO— (SACO) **SACO** _SACO_ SACO’s SACO.': Array<string>(8).fill('SACO = saco'),
      'SACO-related, TPP.3 U.S. automakers': ['SACO = saco', 'TPP = tpp'],
      'host\u00a0nation\u00a0support, host-nation support, Host Nation  Support': [
        'host\u00a0nation\u00a0support = hns',
        'host-nation support = hns',
        'Host Nation  Support = hns',
      ],
      'Aegis, AEGIS': ['Aegis = aegis', 'AEGIS = aegis'],
      'PAC3 and SM-3': ['PAC3 = pac-3', 'SM-3 = sm-3'],
    };
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((text) => [text, found(text)])), cases);
  });

  it('takes the two names of the country in any order and spelling', () => {
    const spellings = [
      'U.S.-Japan',
      'US–Japan',
      'Japan-US',
      'Japan—U.S.',
      'United States-Japan',
      'U.S.- Japan',
      'U.S.--Japan',
      'U. S.-Japan',
      'U.S.-\nJapan',
    ];
    assert.deepEqual(
      spellings.flatMap((spelling) => found(`the ${spelling} alliance`)),
      spellings.map((spelling) => `${spelling} alliance = alliance`),
    );
    assert.deepEqual(found('U.S. Forces in Japan; the U.S. I know'), ['U.S. Forces in Japan = usfj']);
  });

  it('takes the United States by either name, wherever it stands in a label', () => {
    const treaty = labelled('treaty', 'Security Treaty with the United States');
    const forces = labelled('forces', 'U.S. Forces');
    const names = new Matcher([treaty, forces]);
    const cases = {
      'the Security Treaty with the United': [],
      'forces of the United States; United we stand, states Forces': [],
      'trust us forces': ['us forces'],
      'the Security Treaty with the U.S.': ['Security Treaty with the U.S.'],
      'Security Treaty with the United\nStates': ['Security Treaty with the United\nStates'],
      'United States Forces, UNITED STATES FORCES': ['United States Forces', 'UNITED STATES FORCES'],
      'United States-Forces': ['United States-Forces'],
    };
    assert.deepEqual(
      Object.fromEntries(
        Object.keys(cases).map((text) => [text, names.findAll(text).map(({ start, end }) => text.slice(start, end))]),
      ),
      cases,
    );
  });

  it('takes British and American spelling for one, in labels and in longer names', () => {
    const spellings = new Matcher([
      { ...labelled('defense', 'missile defense', 'aid program'), notWithin: ['cruise missile defence'] },
      labelled('forces', 'Self-Defence Forces'),
      labelled('japan', { text: 'defense of Japan', case: 'exact' }),
    ]);
    const text =
      'Defence of Japan, defence of Japan. Missile defence, MISSILE DEFENSE, cruise missile defense; the Self-Defense Forces, self-defence forces; aid programmes, aid programs';
    assert.deepEqual(
      spellings.findAll(text).map(({ start, end }) => text.slice(start, end)),
      [
        'defence of Japan',
        'Missile defence',
        'MISSILE DEFENSE',
        'Self-Defense Forces',
        'self-defence forces',
        'aid programmes',
        'aid programs',
      ],
    );
  });

  it('takes a label with or without the comma after its date, and with none elsewhere', () => {
    const dated = new Matcher([
      labelled('meeting', 'May 1, 2007 2+2'),
      labelled('attacks', 'September 11, 2001 attacks'),
      labelled('day', 'May 1, 2007'),
      labelled('summit', 'summit of May 2007 in Tokyo'),
    ]);
    const cases = {
      'summit of May 2007, in Tokyo; the May, 1, 2007 2+2': [],
      'On May 1, 2007, it met': ['May 1, 2007'],
      'the May 1, 2007 2+2 and the May 1, 2007, 2+2': ['May 1, 2007 2+2', 'May 1, 2007, 2+2'],
      'the September 11, 2001,\nattacks': ['September 11, 2001,\nattacks'],
    };
    const words = (text: string) => dated.findAll(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((text) => [text, words(text)])), cases);
  });

  it('prefers the longer term and lets none overlap', () => {
    assert.deepEqual(found('the SACO Final Report on the Special Action Committee\n    on Okinawa, Okinawa'), [
      'SACO Final Report = saco-final-report',
      'Special Action Committee\n    on Okinawa = saco',
      'Okinawa = okinawa',
    ]);
    assert.deepEqual(found('Guidelines for Japan-U.S. Defense\r\nCooperation; U.S.-Japan defense cooperation'), [
      'Guidelines for Japan-U.S. Defense\r\nCooperation = guidelines',
      'U.S.-Japan defense cooperation = defense-cooperation',
    ]);
  });

  it('finds Japanese terms in running text', () => {
    assert.deepEqual(found('日米地位協定に基づき、在日米軍USFJの、米軍の地位協定、イージス艦、ｲｰｼﾞｽ'), [
      '日米地位協定 = sofa',
      '在日米軍 = usfj',
      'USFJ = usfj',
      '地位協定 = sofa',
      'イージス = aegis',
      'ｲｰｼﾞｽ = aegis',
    ]);
  });

  it('recognises an anchored label only where its entry is established, the nearest before', () => {
    assert.deepEqual(found('The Roadmap.'), []);
    assert.deepEqual(
      found('The U.S.-Japan Roadmap for Realignment Implementation (“Roadmap”); the roadmap, the Roadmap'),
      ['U.S.-Japan Roadmap for Realignment Implementation = roadmap', 'Roadmap = roadmap', 'Roadmap = roadmap'],
    );
    assert.deepEqual(
      found('New Guidelines: the 1997 Guidelines. The New Guidelines. The 2015 Guidelines. The New Guidelines.'),
      [
        'New Guidelines = guidelines-1997',
        '1997 Guidelines = guidelines-1997',
        'New Guidelines = guidelines-1997',
        '2015 Guidelines = guidelines-2015',
        'New Guidelines = guidelines-2015',
      ],
    );
  });

  it('takes another entry’s name for the sign that an anchored label is meant, where its own entry has none', () => {
    const laws = new Matcher([
      labelled('alliance', 'Japan-U.S. alliance', { text: 'Alliance', rule: 'anchored', case: 'proper' }),
      labelled('nato', 'NATO'),
      {
        ...labelled('values', 'rule of law of the alliance', { text: 'rule of law', rule: 'anchored' }),
        anchoredBy: ['alliance'],
      },
      { ...labelled('courts', 'courts of law', { text: 'rule of law', rule: 'anchored' }), anchoredBy: ['nato'] },
    ]);
    const cases = {
      'the rule of law': [],
      'the Alliance and the rule of law': [],
      'The rule of law. The Japan-U.S. alliance': ['rule of law = values', 'Japan-U.S. alliance = alliance'],
      'Japan-U.S. alliance, NATO: rule of law': [
        'Japan-U.S. alliance = alliance',
        'NATO = nato',
        'rule of law = courts',
      ],
      'NATO: courts of law; Japan-U.S. alliance; rule of law': [
        'NATO = nato',
        'courts of law = courts',
        'Japan-U.S. alliance = alliance',
        'rule of law = courts',
      ],
    };
    const words = (text: string) =>
      laws.findAll(text).map(({ entry, start, end }) => `${text.slice(start, end)} = ${entry}`);
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((text) => [text, words(text)])), cases);
  });

  it('takes an anchored label for the tail of a longer name after another word in capitals', () => {
    const anchored = new Matcher([
      labelled('guidelines', '1997 Guidelines', { text: 'Guidelines', rule: 'anchored', case: 'proper' }),
      labelled('abe', 'Shinzo Abe', { text: 'Abe', rule: 'anchored' }),
    ]);
    const cases = {
      'the Hiroshima Process Guidelines': [],
      'NIST and NISC Cybersecurity Guidelines': [],
      'the former Minister Abe': [],
      'the Guidelines': ['Guidelines'],
      'Why the New Guidelines matter': ['Guidelines'],
      'It is so. Revised Guidelines, (Revised Guidelines)': ['Guidelines', 'Guidelines'],
      'In Tokyo, Abe; on Tuesday Abe and Mr. Abe': ['Abe', 'Abe', 'Abe'],
      'the Obama-Abe summit': ['Abe'],
      'the process\n\nGuidelines': ['Guidelines'],
    };
    const established = '1997 Guidelines, Shinzo Abe. ';
    assert.deepEqual(
      Object.fromEntries(
        Object.keys(cases).map((text) => {
          const matches = anchored.findAll(established + text).slice(2);
          return [text, matches.map(({ start, end }) => (established + text).slice(start, end))];
        }),
      ),
      cases,
    );
  });

  it('leaves out after katakana a label that means something else there', () => {
    const { labels, ...entry } = labelled('minister', '外務大臣', '外相');
    const ministers = new Matcher([
      { ...entry, labels: labels.map((label) => ({ ...label, notAfterKatakana: label.text === '外務大臣' })) },
    ]);
    const text =
      'ペイン外務大臣、ﾍﾟｲﾝ外務大臣、ルドルフ・シュスター外務大臣、首相・外務大臣、中曽根外務大臣、カナダの外務大臣、クレバ外相';
    assert.deepEqual(
      ministers.findAll(text).map(({ start, end }) => text.slice(start - 2, end)),
      ['相・外務大臣', '曽根外務大臣', 'ダの外務大臣', 'レバ外相'],
    );
  });

  it('never throws, and its ranges lie in the text, in order, without overlap', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '2+2',
        'SACO',
        'U.S.',
        '-',
        'Japan',
        ' alliance',
        '在日米軍',
        '\n',
        '\n\n',
        'host nation',
        ' support',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of matcher.findAll(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
