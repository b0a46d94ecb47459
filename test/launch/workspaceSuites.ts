import { cp } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from './cleanUp';
import type { HostSuite } from './hostRun';

/**
 * The same tests in each kind of workspace. They know by the name of the workspace what to expect; that of no folder at
 * all is every other suite's.
 */
export async function workspaceSuites(tests: string, extension: string): Promise<HostSuite[]> {
  // The tests write settings into them.
  const folder = path.join(await temporaryFolder(), 'workspaces');
  await cp(path.resolve('test', 'fixtures', 'workspaces'), folder, { recursive: true });
  const virtualFileSystem = path.resolve('test', 'fixtures', 'virtual-file-system');
  return [
    { tests, extension, workspace: path.join(folder, 'restricted'), restricted: true },
    { tests, extension, workspace: path.join(folder, 'several.code-workspace'), locale: 'ja' },
    {
      tests,
      extension,
      workspace: path.join(folder, 'virtual.code-workspace'),
      beside: [virtualFileSystem],
    },
  ];
}
