// The reader's only script: brings the target into view, goes from mention to mention, and remembers
// what is shown and how far it is scrolled, so that the page is the same after a reload, after its
// tab was hidden, and when one comes back to it.

declare function acquireVsCodeApi(): {
  getState(): unknown;
  setState(state: object): void;
  postMessage(message: object): void;
};

const vscode = acquireVsCodeApi();
const root = document.documentElement;
const { state = 'null', page = '', scrollTop = '', mentionPosition = '' } = document.body.dataset;

/** The state as the host wrote it, with the page and its scroll position beside it. */
function save(): void {
  const written = JSON.parse(state) as object | null;
  vscode.setState({ ...written, page, scrollTop: root.scrollTop });
}

function savedScrollTop(): number | undefined {
  const saved = vscode.getState();
  if (!(saved instanceof Object) || !('page' in saved) || !('scrollTop' in saved)) return undefined;
  return saved.page === page && typeof saved.scrollTop === 'number' ? saved.scrollTop : undefined;
}

const openAt = savedScrollTop() ?? (scrollTop === '' ? undefined : Number(scrollTop));
const target = document.getElementById('target');
if (openAt === undefined && target) target.scrollIntoView({ block: 'center' });
// A page left at 0 is scrolled by VS Code to where the page before it was.
else root.scrollTop = Math.max(1, openAt ?? 0);
save();

let pending: ReturnType<typeof setTimeout> | undefined;
addEventListener('scroll', () => {
  clearTimeout(pending);
  pending = setTimeout(() => {
    save();
    vscode.postMessage({ type: 'scrolled', page, top: root.scrollTop });
  }, 100);
});

const mentions = [...document.querySelectorAll<HTMLElement>('[data-mention]')];
const position = document.getElementById('mention-status');
let current = mentions.findIndex(({ id }) => id === 'target');

function goToMention(step: number): void {
  if (mentions.length === 0) return;
  mentions[current]?.classList.remove('current');
  current = current < 0 && step < 0 ? mentions.length - 1 : (current + step + mentions.length) % mentions.length;
  const mention = mentions[current];
  mention?.classList.add('current');
  mention?.scrollIntoView({ block: 'center' });
  mention?.focus({ preventScroll: true });
  if (position)
    position.textContent = mentionPosition.replace('{0}', String(current + 1)).replace('{1}', String(mentions.length));
}

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!(data instanceof Object) || !('type' in data) || data.type !== 'mention' || !('step' in data)) return;
  goToMention(data.step === -1 ? -1 : 1);
});

// Our keys: by themselves they would scroll the page, or leave the whole workbench where that is in a
// browser. VS Code has been told of them already.
addEventListener('keydown', (event) => {
  if (event.altKey && event.key.startsWith('Arrow')) event.preventDefault();
});

// VS Code scrolls to the place a link within the page leads to; the keyboard goes there too.
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
  const place = link && document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
  place?.focus({ preventScroll: true });
});
