import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { ReaderTarget } from '../../core/corpus/fromOutside';
import { documentTerms } from '../../core/matching/documentTerms';
import type { Matcher } from '../../core/matching/matcher';
import { renderEntryPage } from '../../core/render/entryPage';
import { html } from '../../core/render/html';
import type { Page } from '../../core/render/page';
import { renderSourcePage } from '../../core/render/sourcePage';
import { commandLinks } from '../../platform/links';
import { userLocale } from '../../platform/locale';

/** The page of an entry or a source; one that says so where there is no such thing. */
export function pageFor(target: ReaderTarget, corpus: Corpus, matcher: Matcher): Page {
  const context = { corpus, links: commandLinks, locale: userLocale() };
  if (target.page === 'entry') {
    const entry = corpus.entry(target.entry);
    return entry ? renderEntryPage(entry, context) : unknownPage();
  }
  const document = corpus.document(target.document);
  if (!document) return unknownPage();
  return renderSourcePage(document, { ...context, terms: documentTerms(document, matcher) }, target);
}

export function unknownPage(): Page {
  return messagePage(
    vscode.l10n.t('Not in this edition'),
    vscode.l10n.t('What was shown here is not in this edition of the lexicon. Search for it by its name.'),
  );
}

/** A page that says one thing. */
export function messagePage(title: string, message: string): Page {
  return {
    title,
    body: html`<main>
      <h1>${title}</h1>
      <p>${message}</p>
    </main>`,
  };
}
