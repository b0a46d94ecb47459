/** Making text of any origin inert where it enters Markdown or HTML. */

// Bidirectional controls could make a quotation read other than it is written; NUL ends strings.
const UNSEEN = /[\u0000\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const MARKDOWN_PUNCTUATION = /[!-/:-@[-`{-~]/g;

/**
 * Text as inline Markdown that renders as itself: every ASCII punctuation mark is escaped, which
 * CommonMark allows, so that no link, image, code, HTML, list or bare address can come of it; line
 * breaks become spaces. Meant for a MarkdownString without `supportThemeIcons`.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').replace(MARKDOWN_PUNCTUATION, '\\$&');
}

const HTML_ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for the content or a quoted attribute of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(UNSEEN, '').replace(/[&<>"']/g, (character) => HTML_ENTITY[character] ?? '');
}
