/** The hooks of a workbench suite: the packed extension opened on the sample draft, pictures of what failed. */
import path from 'node:path';
import { isReleaseName, type ReleaseName } from '../launch/versions';
import { Workbench, type WorkbenchOptions } from './driver';

interface SuiteOptions extends Pick<WorkbenchOptions, 'viewport'> {
  /** Begins the names of the suite's pictures. */
  readonly pictures?: string;
  /** Whether a picture is taken after each test, not only after one that failed. */
  readonly isPicturedAlways?: boolean;
}

/**
 * Opens a workbench before the tests of the suite and closes it after them. To be called in `describe`.
 * @param take is given the workbench once it is open
 */
export function useSampleWorkbench(take: (workbench: Workbench) => void, options: SuiteOptions = {}): void {
  const { pictures = '', isPicturedAlways = false, viewport = { width: 1400, height: 900 } } = options;
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({
      vsix: path.resolve('out', 'alliance-lexicon.vsix'),
      draft: path.resolve('media', 'sample', 'draft.md'),
      viewport,
      release: releaseAskedFor(),
    });
    take(workbench);
  });

  afterEach(async function () {
    if (!isPicturedAlways && !this.currentTest?.isFailed()) return;
    const name = this.currentTest?.title.replace(/[^a-z0-9]+/gi, '-') ?? 'unknown';
    await workbench.page.screenshot({ path: path.join('out', 'workbench', `${pictures}${name}.png`) });
  });

  after(() => workbench.close());
}

/** `ALLIANCE_RELEASE=floor` runs the suites on the oldest VS Code that is supported. */
function releaseAskedFor(): ReleaseName {
  const name = process.env['ALLIANCE_RELEASE'] ?? 'newest';
  if (!isReleaseName(name)) throw new Error(`ALLIANCE_RELEASE is "${name}": it must be newest or floor.`);
  return name;
}
