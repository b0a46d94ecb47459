/** Addresses of entries and sources as read-only text documents. */
import * as vscode from 'vscode';
import { ENTRY_SCHEME } from './contributions';

/** Before the id of a document; ids have no such sign, so that one of an entry is never taken for one. */
const SOURCE_MARK = 'source:';

export function entryTextUri(id: string, label: string): vscode.Uri {
  return textUri(label, id);
}

export function sourceTextUri(id: string, title: string): vscode.Uri {
  return textUri(title, SOURCE_MARK + id);
}

/** The id of the source that an address names; `undefined` where it names an entry. */
export function sourceIn({ query }: vscode.Uri): string | undefined {
  return query.startsWith(SOURCE_MARK) ? query.slice(SOURCE_MARK.length) : undefined;
}

/** The name is for the tab; the query is what counts. */
function textUri(name: string, query: string): vscode.Uri {
  const safeName = name.replace(/[\\/:*?"<>|#%]/g, ' ').trim();
  return vscode.Uri.from({ scheme: ENTRY_SCHEME, path: `/${safeName}.txt`, query });
}
