import type * as vscode from 'vscode';
import { VIEWS } from '../../platform/contributions';
import { createLexiconTree } from '../../platform/lexiconTree';
import type { Services } from '../../platform/services';
import { TopicTree } from './topicTree';

/** The view that groups the entries by topic. */
export function register({ lexicon, log }: Services): vscode.Disposable {
  return createLexiconTree(VIEWS.topics, new TopicTree(lexicon), log);
}
