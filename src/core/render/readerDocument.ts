/** The complete HTML document around a page of the reader. */
import type { Page } from './page';
import { html } from './html';

export interface ReaderShell {
  /** The webview's own origin for resources, for the content security policy. */
  readonly cspSource: string;
  /** Fresh random text for every document, letters and digits only. */
  readonly nonce: string;
  readonly styleAddress: string;
  readonly scriptAddress: string;
  /** BCP 47 language of the interface; the quoted sources are marked as English where they stand. */
  readonly language: string;
  /** What the page shows, to be kept by the webview and handed back after a reload. */
  readonly state: unknown;
  /** Which page it is: a scroll position is restored only on the page it was saved of. */
  readonly pageName: string;
  /** Where the page was left, in CSS pixels; absent: it opens at its target, else at its beginning. */
  readonly scrollTop?: number | undefined;
  /** "{0} of {1}" in the user's language, for going from mention to mention. */
  readonly mentionPosition: string;
}

/**
 * Nothing but our own stylesheet and the one script may load; no inline style, no image, no
 * connection, no form. See https://code.visualstudio.com/api/extension-guides/webview#content-security-policy.
 */
export function contentSecurityPolicy({ cspSource, nonce }: Pick<ReaderShell, 'cspSource' | 'nonce'>): string {
  return `default-src 'none'; style-src ${cspSource}; font-src ${cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
}

/** The document as a webview takes it; everything in it is escaped. */
export function renderReaderDocument(page: Page, shell: ReaderShell): string {
  return html`<!doctype html>
    <html lang="${shell.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(shell)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="${shell.styleAddress}" />
        <title>${page.title}</title>
      </head>
      <body
        data-state="${JSON.stringify(shell.state)}"
        data-page="${shell.pageName}"
        data-scroll-top="${shell.scrollTop}"
        data-mention-position="${shell.mentionPosition}"
      >
        ${page.body}
        <p id="mention-status" role="status"></p>
        <script nonce="${shell.nonce}" src="${shell.scriptAddress}"></script>
      </body>
    </html>`.text;
}
