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
  findAgreedLanguage: 'allianceLexicon.findAgreedLanguage',
  insertTerm: 'allianceLexicon.insertTerm',
  insertLabel: 'allianceLexicon.insertLabel',
  pickInsertLabel: 'allianceLexicon.pickInsertLabel',
  pickCopyCitation: 'allianceLexicon.pickCopyCitation',
  pickReveal: 'allianceLexicon.pickReveal',
  filterTopics: 'allianceLexicon.filterTopics',
  clearTopicsFilter: 'allianceLexicon.clearTopicsFilter',
  groupTopics: 'allianceLexicon.groupTopics',
  sortTopics: 'allianceLexicon.sortTopics',
  revealInTopics: 'allianceLexicon.revealInTopics',
  filterSources: 'allianceLexicon.filterSources',
  clearSourcesFilter: 'allianceLexicon.clearSourcesFilter',
  sortDraftTerms: 'allianceLexicon.sortDraftTerms',
  goToDraftTerm: 'allianceLexicon.goToDraftTerm',
  muteDraftTerm: 'allianceLexicon.muteDraftTerm',
  openSampleDraft: 'allianceLexicon.openSampleDraft',
  copyQuotation: 'allianceLexicon.copyQuotation',
  copyQuotationWithCitation: 'allianceLexicon.copyQuotationWithCitation',
  insertCitation: 'allianceLexicon.insertCitation',
  insertQuotation: 'allianceLexicon.insertQuotation',
  copySourcesAsCslJson: 'allianceLexicon.copySourcesAsCslJson',
  reportMistake: 'allianceLexicon.reportMistake',
  readerOpenAsText: 'allianceLexicon.reader.openAsText',
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
  inThisDraft: 'allianceLexicon.inThisDraft',
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
  entriesLanguage: 'entries.language',
} as const;

export const SETTINGS_SECTION = 'allianceLexicon';

/** Scheme of entries and sources opened as read-only text. */
export const ENTRY_SCHEME = 'alliance-lexicon';

export const READER_VIEW_TYPE = 'allianceLexicon.reader';

/** `viewItem` values that menus refer to. */
export const TREE_ITEM_CONTEXT = {
  passage: 'passage',
  entry: 'entry',
  draftTerm: 'draftTerm',
} as const;

/** Context keys that menus and empty views depend on. */
export const CONTEXT_KEYS = {
  /** What the active page of the reader can do. */
  readerCanGoBack: 'allianceLexicon.reader.canGoBack',
  readerCanGoForward: 'allianceLexicon.reader.canGoForward',
  readerIsPinned: 'allianceLexicon.reader.isPinned',
  topicsFiltered: 'allianceLexicon.topicsFiltered',
  sourcesFiltered: 'allianceLexicon.sourcesFiltered',
  /** Which of the views of a draft without terms to show: `none`, `noTerms`, `allMuted`; `terms` otherwise. */
  draftState: 'allianceLexicon.draftState',
  /** One of our quick picks is open. */
  inPick: 'allianceLexicon.inPick',
  /** The languages of the setting. */
  proseLanguages: 'allianceLexicon.proseLanguages',
} as const;

export type ContextKey = (typeof CONTEXT_KEYS)[keyof typeof CONTEXT_KEYS];

/** What is remembered from session to session. */
export const STORAGE_KEYS = {
  topicGrouping: 'topics.grouping',
  topicOrder: 'topics.order',
  draftTermOrder: 'inThisDraft.order',
  recentEntries: 'recentEntries',
} as const;

export type StorageKey = (typeof STORAGE_KEYS)[keyof typeof STORAGE_KEYS];
