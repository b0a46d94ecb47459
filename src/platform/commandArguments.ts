/** What the arguments of commands name. Anybody may run a command with anything, so each is checked. */
import * as vscode from 'vscode';
import type { Corpus } from '../core/corpus/corpus';
import type { Entry, Quotation, SourceDocument } from '../core/corpus/model';
import {
  documentIdFrom,
  entryIdFrom,
  passageTargetFrom,
  quotationFrom,
  type SourceTarget,
} from '../core/corpus/fromOutside';
import { UserError } from './failures';

/**
 * The entry that an argument names; see `entryIdFrom`.
 * @throws UserError when there is none
 */
export function requireEntry(argument: unknown, corpus: Corpus): Entry {
  const id = entryIdFrom(argument, corpus);
  return required(id === undefined ? undefined : corpus.entry(id), noSuchEntry);
}

/**
 * The document that an argument names; see `documentIdFrom`.
 * @throws UserError when there is none
 */
export function requireDocument(argument: unknown, corpus: Corpus): SourceDocument {
  const id = documentIdFrom(argument, corpus);
  return required(id === undefined ? undefined : corpus.document(id), noSuchDocument);
}

/**
 * The words that an argument names; see `quotationFrom`.
 * @throws UserError when there are none
 */
export function requireQuotation(argument: unknown, corpus: Corpus): Quotation {
  return required(quotationFrom(argument, corpus), noSuchPassage);
}

/**
 * The place in a document that an argument names; see `passageTargetFrom`.
 * @throws UserError when there is none
 */
export function requirePassageTarget(argument: unknown, corpus: Corpus): SourceTarget {
  return required(passageTargetFrom(argument, corpus), noSuchPassage);
}

function required<T>(found: T | undefined, sentence: () => string): T {
  if (found === undefined) throw new UserError(sentence());
  return found;
}

/** What is said where an id is that of no entry. */
export function noSuchEntry(): string {
  return vscode.l10n.t('The lexicon has no such entry. Search for it by its name.');
}

/** What is said where an id is that of no document. */
export function noSuchDocument(): string {
  return vscode.l10n.t('The lexicon has no such document. Look for it under Sources.');
}

function noSuchPassage(): string {
  return vscode.l10n.t('The lexicon has no such passage. Look for it under Sources.');
}
