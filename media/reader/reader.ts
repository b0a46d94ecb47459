// The reader's only script: brings the target into view and remembers what is shown and how far it
// is scrolled, so that the page is the same after a reload or after its tab was hidden.

interface SavedState {
  readonly shown: string;
  readonly scrollTop: number;
}

declare function acquireVsCodeApi(): {
  getState(): unknown;
  setState(state: object): void;
};

const vscode = acquireVsCodeApi();
const shown = document.body.dataset['state'] ?? 'null';

/** The page's target as the host wrote it, with the scroll position beside it. */
function save(): void {
  const target = JSON.parse(shown) as object | null;
  const saved: SavedState = { shown, scrollTop: document.documentElement.scrollTop };
  vscode.setState({ ...target, ...saved });
}

function restoredScrollTop(): number | undefined {
  const state = vscode.getState();
  if (!(state instanceof Object) || !('shown' in state) || !('scrollTop' in state)) return undefined;
  return state.shown === shown && typeof state.scrollTop === 'number' ? state.scrollTop : undefined;
}

const scrollTop = restoredScrollTop();
if (scrollTop !== undefined) document.documentElement.scrollTop = scrollTop;
else document.getElementById('target')?.scrollIntoView({ block: 'center' });
save();

let pending = 0;
addEventListener('scroll', () => {
  cancelAnimationFrame(pending);
  pending = requestAnimationFrame(save);
});
