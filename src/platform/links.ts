/** Command links, as cards and pages write them. */
import type { Quotation } from '../core/corpus/model';
import type { Links } from '../core/render/links';
import { COMMANDS, type CommandId } from './contributions';

/** The commands that a card may run; everything else in it is inert. */
export const CARD_COMMANDS: readonly CommandId[] = [
  COMMANDS.openEntry,
  COMMANDS.openPassage,
  COMMANDS.openSource,
  COMMANDS.copyCitation,
];

/** The commands that a page of the reader may run. */
export const PAGE_COMMANDS: readonly CommandId[] = [
  ...CARD_COMMANDS,
  COMMANDS.copyQuotation,
  COMMANDS.copyQuotationWithCitation,
  COMMANDS.insertCitation,
  COMMANDS.insertQuotation,
  COMMANDS.reportMistake,
];

export const commandLinks: Links = {
  entry: (id) => commandLink(COMMANDS.openEntry, id),
  quotation: ({ passage, start, end }, entry) => commandLink(COMMANDS.openPassage, { passage, start, end, entry }),
  source: (document) => commandLink(COMMANDS.openSource, document),
  copyCitation: (quotation) => quotationLink(COMMANDS.copyCitation, quotation),
  copyQuotation: (quotation) => quotationLink(COMMANDS.copyQuotation, quotation),
  copyQuotationWithCitation: (quotation) => quotationLink(COMMANDS.copyQuotationWithCitation, quotation),
  insertCitation: (quotation) => quotationLink(COMMANDS.insertCitation, quotation),
  insertQuotation: (quotation) => quotationLink(COMMANDS.insertQuotation, quotation),
  reportMistake: (entry) => commandLink(COMMANDS.reportMistake, { entry }),
};

/** No more of the quotation than says which it is. */
function quotationLink(command: CommandId, { passage, start, end }: Quotation): string {
  return commandLink(command, { passage, start, end });
}

/** `encodeURIComponent` leaves brackets and quotes alone that would end a Markdown link. */
function commandLink(command: CommandId, argument: unknown): string {
  const query = encodeURIComponent(JSON.stringify([argument])).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `command:${command}?${query}`;
}
