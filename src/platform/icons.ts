import * as vscode from 'vscode';
import type { EntryKind } from '../core/corpus/model';

/** Product icons by kind; an icon repeats what the label and its accessible name say. */
const ICONS: Readonly<Record<EntryKind, string>> = {
  body: 'organization',
  meeting: 'comment-discussion',
  agreement: 'checklist',
  law: 'law',
  programme: 'project',
  document: 'file-text',
  system: 'gear',
  facility: 'home',
  place: 'location',
  person: 'person',
  office: 'account',
  party: 'megaphone',
  company: 'briefcase',
  event: 'calendar',
  concept: 'lightbulb',
};

export function entryIcon(kind: EntryKind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICONS[kind]);
}
