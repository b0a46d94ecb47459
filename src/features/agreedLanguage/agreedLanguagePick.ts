import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import { describePlace } from '../../core/render/citation';
import { formatDocumentDate } from '../../core/render/dates';
import { fullSourceName } from '../../core/render/facts';
import { noteLine, reliabilityWord } from '../../core/render/words';
import type { Concordance, Wording } from '../../core/search/concordance';
import type { PassageHit, PassageSearch } from '../../core/search/passageSearch';
import { inContext } from '../../core/text/textRange';
import { COMMANDS } from '../../platform/contributions';
import { buttonsFor, echo, type LexiconRow, plain } from '../../platform/lexiconPick';
import { userLocale } from '../../platform/locale';
import { passageRow } from '../../platform/passageRow';
import type { Services } from '../../platform/services';

/** Characters shown around the wording: the list is narrow, and the wording must be seen. */
const CONTEXT_BEFORE = 22;
const CONTEXT_AFTER = 40;
const MOST_OTHER_WORDINGS = 5;

/**
 * Opens a pick that shows every place of a phrase as it is typed, government text first. It opens
 * before the corpus is loaded; rejects, the pick closed, when the corpus cannot be used.
 */
export async function showAgreedLanguage({ lexicon, picks }: Services, phrase: string): Promise<void> {
  const pick = picks.create();
  pick.placeholder = vscode.l10n.t('Phrase to look for in the documents');
  pick.value = phrase;
  pick.busy = true;
  pick.show();
  try {
    const [corpus, concordance, passageSearch] = await Promise.all([
      lexicon.corpus(),
      lexicon.concordance(),
      lexicon.passageSearch(),
    ]);
    const update = (value: string) => {
      pick.items = rowsFor(value, { corpus, concordance, passageSearch });
    };
    pick.onDidChangeValue(update);
    pick.title = whatIsSearched(corpus);
    pick.busy = false;
    update(pick.value);
  } catch (error) {
    pick.hide();
    throw error;
  }
}

function whatIsSearched({ documents, edition }: Corpus): string {
  const passages = documents.reduce((count, document) => count + document.passages.length, 0);
  return vscode.l10n.t(
    'Agreed language in {0} documents of {1}–{2} ({3} passages), government text first',
    documents.length,
    edition.from,
    edition.to,
    passages,
  );
}

interface Searched {
  readonly corpus: Corpus;
  readonly concordance: Concordance;
  readonly passageSearch: PassageSearch;
}

function rowsFor(phrase: string, { corpus, concordance, passageSearch }: Searched): LexiconRow[] {
  if (phrase.trim() === '') return [];
  const wordings = concordance.find(phrase);
  if (wordings.length === 0) {
    return [
      {
        label: vscode.l10n.t('Nowhere in these documents: “{0}”', plain(echo(phrase))),
        detail: vscode.l10n.t('Neither word for word nor nearly so. Other documents may have it.'),
        alwaysShow: true,
      },
      ...otherWordings(passageSearch.search(phrase, MOST_OTHER_WORDINGS), corpus),
    ];
  }
  return [
    ...group(
      vscode.l10n.t('Text of the two governments'),
      wordings.filter(({ isGovernment }) => isGovernment),
      corpus,
    ),
    ...group(
      vscode.l10n.t('Everything else'),
      wordings.filter(({ isGovernment }) => !isGovernment),
      corpus,
    ),
  ];
}

/** Passages that have the words, but not the wording: what the writer remembers may be one of them. */
function otherWordings(hits: readonly PassageHit[], corpus: Corpus): LexiconRow[] {
  if (hits.length === 0) return [];
  return [
    { label: vscode.l10n.t('The same words in another wording'), kind: vscode.QuickPickItemKind.Separator },
    ...hits.map((hit) => passageRow(hit, corpus)),
  ];
}

function group(label: string, wordings: readonly Wording[], corpus: Corpus): LexiconRow[] {
  if (wordings.length === 0) return [];
  return [
    { label: `${label} (${String(wordings.length)})`, kind: vscode.QuickPickItemKind.Separator },
    ...wordings.map((wording, index) => wordingRow(wording, useMark(index, wordings.length), corpus)),
  ];
}

/** They are in order of date. */
function useMark(index: number, count: number): string[] {
  if (count === 1) return [vscode.l10n.t('only use')];
  if (index === 0) return [vscode.l10n.t('first use')];
  return index === count - 1 ? [vscode.l10n.t('last use')] : [];
}

function wordingRow(wording: Wording, marks: readonly string[], corpus: Corpus): LexiconRow {
  const place = corpus.placeOf(wording.passage);
  const { document, passage } = place;
  const locale = userLocale();
  const [start, end] = wording.range;
  const { before, words, after } = inContext(passage.text, wording.range, CONTEXT_BEFORE, CONTEXT_AFTER);
  const quotation = { passage: passage.id, start, end };
  const actions = {
    [COMMANDS.pickCopyCitation]: {
      command: COMMANDS.copyQuotationWithCitation,
      arguments: [quotation],
      title: vscode.l10n.t('Copy Quotation with Citation'),
    },
  };
  const source = fullSourceName(document);
  return {
    label: plain(`${before}[${words}]${after}`),
    detail: [
      formatDocumentDate(document, locale),
      wording.isExact ? vscode.l10n.t('word for word') : vscode.l10n.t('near variant'),
      ...marks,
      ...saidBy(wording, source),
      reliabilityWord(document.reliability, locale.l10n),
      describePlace(place, locale),
      ...corpus.notesWithin(quotation).map((note) => noteLine(note, locale.l10n)),
    ].join(' · '),
    alwaysShow: true,
    buttons: buttonsFor(actions),
    actions,
    choose: () => vscode.commands.executeCommand(COMMANDS.openPassage, quotation),
  };
}

/** A quotation is never credited to the page it is printed on. */
function saidBy({ speaker, isQuoted }: Wording, source: string): string[] {
  if (speaker !== undefined) return [vscode.l10n.t('{0}, quoted in {1}', speaker, source)];
  return isQuoted ? [vscode.l10n.t('somebody quoted in {0}', source)] : [source];
}
