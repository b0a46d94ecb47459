export const EXTENSION_ID = 'alliance-lexicon.alliance-lexicon';
