import * as vscode from 'vscode';
import { readerStateFrom } from '../../core/reader/savedState';
import { requireDocument, requireEntry, requirePassageTarget } from '../../platform/commandArguments';
import { COMMANDS, type CommandId, READER_VIEW_TYPE } from '../../platform/contributions';
import { describeFailure, logFailure, registerCommand } from '../../platform/failures';
import type { Services } from '../../platform/services';
import { onDidChangeNameLanguage } from '../../platform/settings';
import { followCursor } from './followCursor';
import type { Library, ReaderPanel } from './readerPanel';
import { Readers } from './readers';

/** The reader, the commands that open and steer it, and its return after a reload of the window. */
export function register(services: Services): vscode.Disposable {
  const { extensionUri, lexicon, log, shownPage } = services;
  const readers = new Readers(extensionUri, shownPage);
  const library = async (): Promise<Library> => {
    const [corpus, matcher] = await Promise.all([lexicon.corpus(), lexicon.matcher()]);
    return { corpus, matcher };
  };
  const onReader = (command: CommandId, run: (reader: ReaderPanel) => void) =>
    registerCommand(log, command, () => {
      readers.onLastActive(run);
    });
  return vscode.Disposable.from(
    readers,
    followCursor(readers, services),
    onDidChangeNameLanguage(() => {
      readers.refresh();
    }),
    registerCommand(log, COMMANDS.openEntry, async (id, options) => {
      const { corpus, matcher } = await library();
      const entry = requireEntry(id, corpus).id;
      readers.show({ target: { page: 'entry', entry } }, { corpus, matcher }, options);
    }),
    registerCommand(log, COMMANDS.openPassage, async (reference, options) => {
      const { corpus, matcher } = await library();
      readers.show({ target: requirePassageTarget(reference, corpus) }, { corpus, matcher }, options);
    }),
    registerCommand(log, COMMANDS.openSource, async (id, options) => {
      const { corpus, matcher } = await library();
      const document = requireDocument(id, corpus).id;
      readers.show({ target: { page: 'source', document } }, { corpus, matcher }, options);
    }),
    onReader(COMMANDS.readerBack, (reader) => {
      reader.go(-1);
    }),
    onReader(COMMANDS.readerForward, (reader) => {
      reader.go(1);
    }),
    onReader(COMMANDS.readerNextMention, (reader) => {
      reader.goToMention(1);
    }),
    onReader(COMMANDS.readerPreviousMention, (reader) => {
      reader.goToMention(-1);
    }),
    onReader(COMMANDS.readerPin, (reader) => {
      reader.setPinned(true);
    }),
    onReader(COMMANDS.readerUnpin, (reader) => {
      reader.setPinned(false);
    }),
    vscode.window.registerWebviewPanelSerializer(READER_VIEW_TYPE, {
      async deserializeWebviewPanel(restored, state: unknown) {
        try {
          const { corpus, matcher } = await library();
          readers.restore(restored, readerStateFrom(state, corpus), { corpus, matcher });
        } catch (error) {
          logFailure(log, 'reader', error);
          readers.restoreFailed(restored, describeFailure(error));
        }
      },
    }),
  );
}
