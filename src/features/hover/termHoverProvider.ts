import * as vscode from 'vscode';
import type { TermMatch } from '../../core/matching/matcher';
import { renderCard } from '../../core/render/card';
import { logFailure } from '../../platform/failures';
import { commandLinks, CARD_COMMANDS } from '../../platform/links';
import { userLocale } from '../../platform/locale';
import { isDraft } from '../../platform/proseEditor';
import type { Services } from '../../platform/services';
import { cardQuotationLength, isHoverEnabled, mutedTerms } from '../../platform/settings';

/** Answers with the card of the term under the pointer, and with nothing anywhere else. */
export class TermHoverProvider implements vscode.HoverProvider {
  readonly #services: Pick<Services, 'drafts' | 'lexicon' | 'log'>;
  #hasLoggedFailure = false;

  constructor(services: Pick<Services, 'drafts' | 'lexicon' | 'log'>) {
    this.#services = services;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!isDraft(document) || !isHoverEnabled(document)) return undefined;
    try {
      const { drafts, lexicon } = this.#services;
      const [corpus, matcher] = await Promise.all([lexicon.corpus(), lexicon.matcher()]);
      if (token.isCancellationRequested) return undefined;
      const located = drafts.termAt(document, position, matcher);
      const entry = located && corpus.entry(located.match.entry);
      if (!entry || mutedTerms(document).includes(entry.id)) return undefined;
      const card = renderCard(entry, {
        corpus,
        links: commandLinks,
        locale: userLocale(),
        maxLength: cardQuotationLength(document),
        others: located.match.others,
        nested: matcher.nested(document.getText(located.range), whole(located.match)),
      });
      const markdown = new vscode.MarkdownString(card);
      markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
      return new vscode.Hover(markdown, onHoveredLine(document, located.range, position.line));
    } catch (error) {
      // Nobody asked for anything, so nobody is told; and once is enough for the log.
      if (!this.#hasLoggedFailure) logFailure(this.#services.log, 'hover', error);
      this.#hasLoggedFailure = true;
      return undefined;
    }
  }
}

/** The match in a text that holds nothing else. */
function whole({ entry, start, end }: TermMatch): Pick<TermMatch, 'entry' | 'start' | 'end'> {
  return { entry, start: 0, end: end - start };
}

/**
 * A range that begins a line above would put the card a line above: only the hovered line's part
 * counts, without indent and quotation marks of the line.
 */
function onHoveredLine(document: vscode.TextDocument, range: vscode.Range, line: number): vscode.Range {
  const { range: whole, text } = document.lineAt(line);
  const prefix = /^[ \t>]*/.exec(text)?.[0].length ?? 0;
  const visible = whole.with({ start: whole.start.with({ character: prefix }) });
  return range.intersection(visible) ?? range;
}
