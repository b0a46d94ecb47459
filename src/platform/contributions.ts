/** Every id that the manifest and the code share, once. `test/unit/manifest.test.ts` compares the two. */

export const COMMANDS = {
  search: 'allianceLexicon.search',
  showTermAtCursor: 'allianceLexicon.showTermAtCursor',
  showLog: 'allianceLexicon.showLog',
  openEntry: 'allianceLexicon.openEntry',
  openPassage: 'allianceLexicon.openPassage',
  openSource: 'allianceLexicon.openSource',
  copyCitation: 'allianceLexicon.copyCitation',
  muteTerm: 'allianceLexicon.muteTerm',
  copyQuotation: 'allianceLexicon.copyQuotation',
  copyQuotationWithCitation: 'allianceLexicon.copyQuotationWithCitation',
  insertCitation: 'allianceLexicon.insertCitation',
  insertQuotation: 'allianceLexicon.insertQuotation',
  copySourcesAsCslJson: 'allianceLexicon.copySourcesAsCslJson',
  reportMistake: 'allianceLexicon.reportMistake',
  openAsText: 'allianceLexicon.reader.openAsText',
  readerBack: 'allianceLexicon.reader.back',
  readerForward: 'allianceLexicon.reader.forward',
  readerNextMention: 'allianceLexicon.reader.nextMention',
  readerPreviousMention: 'allianceLexicon.reader.previousMention',
  readerPin: 'allianceLexicon.reader.pin',
  readerUnpin: 'allianceLexicon.reader.unpin',
  readerToggleFollowCursor: 'allianceLexicon.reader.toggleFollowCursor',
} as const;

export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

export const VIEWS = {
  topics: 'allianceLexicon.topics',
  sources: 'allianceLexicon.sources',
} as const;

export type ViewId = (typeof VIEWS)[keyof typeof VIEWS];

/** Ids of settings below the section, as `workspace.getConfiguration(SECTION)` wants them. */
export const SETTINGS = {
  hoverEnabled: 'hover.enabled',
  hoverMaxLength: 'hover.maxLength',
  languages: 'languages',
  mutedTerms: 'mutedTerms',
  readerFollowCursor: 'reader.followCursor',
} as const;

export const SETTINGS_SECTION = 'allianceLexicon';

/** Scheme of entries and sources opened as read-only text. */
export const ENTRY_SCHEME = 'alliance-lexicon';

export const READER_VIEW_TYPE = 'allianceLexicon.reader';

/** Keys that the reader sets for `when` clauses: what its active page can do. */
export const CONTEXT_KEYS = {
  readerCanGoBack: 'allianceLexicon.reader.canGoBack',
  readerCanGoForward: 'allianceLexicon.reader.canGoForward',
  readerIsPinned: 'allianceLexicon.reader.isPinned',
} as const;

export type ContextKey = (typeof CONTEXT_KEYS)[keyof typeof CONTEXT_KEYS];

/** `viewItem` values that menus refer to. */
export const TREE_ITEM_CONTEXT = {
  passage: 'passage',
} as const;
