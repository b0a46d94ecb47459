/** The words of the data model (kinds, reliability, faults) in the user's language. */
import type { EditorNote, EntryKind, Reliability, Status } from '../corpus/model';
import type { L10n } from './l10n';

/** The kind of one entry, in lower case, to stand among other words. */
export function kindWord(kind: EntryKind, l10n: L10n): string {
  switch (kind) {
    case 'body':
      return l10n.t('body');
    case 'meeting':
      return l10n.t('meeting');
    case 'agreement':
      return l10n.t('agreement');
    case 'law':
      return l10n.t('law');
    case 'programme':
      return l10n.t('programme');
    case 'document':
      return l10n.t('document');
    case 'system':
      return l10n.t('system');
    case 'facility':
      return l10n.t('facility');
    case 'place':
      return l10n.t('place');
    case 'person':
      return l10n.t('person');
    case 'office':
      return l10n.t('office');
    case 'party':
      return l10n.t('party');
    case 'company':
      return l10n.t('company');
    case 'event':
      return l10n.t('event');
    case 'concept':
      return l10n.t('concept');
  }
}

/** The kind as a heading over all of its entries. */
export function kindPluralWord(kind: EntryKind, l10n: L10n): string {
  switch (kind) {
    case 'body':
      return l10n.t('Bodies');
    case 'meeting':
      return l10n.t('Meetings');
    case 'agreement':
      return l10n.t('Agreements');
    case 'law':
      return l10n.t('Laws');
    case 'programme':
      return l10n.t('Programmes');
    case 'document':
      return l10n.t('Documents');
    case 'system':
      return l10n.t('Systems');
    case 'facility':
      return l10n.t('Facilities');
    case 'place':
      return l10n.t('Places');
    case 'person':
      return l10n.t('Persons');
    case 'office':
      return l10n.t('Offices');
    case 'party':
      return l10n.t('Parties');
    case 'company':
      return l10n.t('Companies');
    case 'event':
      return l10n.t('Events');
    case 'concept':
      return l10n.t('Concepts');
  }
}

/** How far a source can be relied on. */
export function reliabilityWord(reliability: Reliability, l10n: L10n): string {
  switch (reliability) {
    case 'official':
      return l10n.t('official source');
    case 'research':
      return l10n.t('research source');
    case 'advocacy':
      return l10n.t('advocacy source');
    case 'unverified':
      return l10n.t('unverified source');
  }
}

/** Whether what an entry is about still holds, in lower case. */
export function statusWord(state: Status['state'], l10n: L10n): string {
  switch (state) {
    case 'current':
      return l10n.t('current in the newest source');
    case 'historical':
      return l10n.t('historical');
    case 'superseded':
      return l10n.t('superseded');
    case 'proposed':
      return l10n.t('proposed');
  }
}

/** What is wrong with the words an editor’s note is on. */
export function noteWord(kind: EditorNote['kind'], l10n: L10n): string {
  switch (kind) {
    case 'wrong':
      return l10n.t('Wrong');
    case 'wrong-name':
      return l10n.t('Wrong name');
    case 'garbled':
      return l10n.t('Garbled');
    case 'stale':
      return l10n.t('Out of date');
    case 'contradictory':
      return l10n.t('Contradictory');
    case 'typographical':
      return l10n.t('Misprint');
  }
}

/** An editor’s note in one line; it goes wherever its passage is quoted. */
export function noteLine({ kind, note }: Pick<EditorNote, 'kind' | 'note'>, l10n: L10n): string {
  return l10n.t('Editor’s note ({0}): {1}', noteWord(kind, l10n), note);
}

/** Why two figures on one subject differ. */
export function disagreementWord(reason: 'date' | 'scope' | 'basis' | 'error', l10n: L10n): string {
  switch (reason) {
    case 'date':
      return l10n.t('other date');
    case 'scope':
      return l10n.t('other scope');
    case 'basis':
      return l10n.t('other basis');
    case 'error':
      return l10n.t('error in a source');
  }
}
