/** Command links, as cards and pages write them. */
import type { Links } from '../core/render/links';
import { COMMANDS, type CommandId } from './contributions';

/** The commands that a card or a page may run; everything else in it is inert. */
export const LINKED_COMMANDS: readonly CommandId[] = [
  COMMANDS.openEntry,
  COMMANDS.openPassage,
  COMMANDS.openSource,
  COMMANDS.copyCitation,
];

export const commandLinks: Links = {
  entry: (id) => commandLink(COMMANDS.openEntry, id),
  quotation: ({ passage, start, end }) => commandLink(COMMANDS.openPassage, { passage, start, end }),
  source: (document) => commandLink(COMMANDS.openSource, document),
  copyCitation: ({ passage, start, end }) => commandLink(COMMANDS.copyCitation, { passage, start, end }),
};

/** `encodeURIComponent` leaves brackets and quotes alone that would end a Markdown link. */
function commandLink(command: CommandId, argument: unknown): string {
  const query = encodeURIComponent(JSON.stringify([argument])).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `command:${command}?${query}`;
}
