import type * as vscode from 'vscode';
import { VIEWS } from '../../platform/contributions';
import { createLexiconTree } from '../../platform/lexiconTree';
import type { Services } from '../../platform/services';
import { SourceTree } from './sourceTree';

/** The view of the source documents, their sections and passages. */
export function register({ lexicon, log }: Services): vscode.Disposable {
  return createLexiconTree(VIEWS.sources, new SourceTree(lexicon), log);
}
