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
  openSampleDraft: 'allianceLexicon.openSampleDraft',
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
} as const;

export const SETTINGS_SECTION = 'allianceLexicon';

/** Scheme of entries opened as read-only text. */
export const ENTRY_SCHEME = 'alliance-lexicon';

export const READER_VIEW_TYPE = 'allianceLexicon.reader';

/** `viewItem` values that menus refer to. */
export const TREE_ITEM_CONTEXT = {
  passage: 'passage',
} as const;
