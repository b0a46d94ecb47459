import path from 'node:path';
import { run, type Finished } from './childProcess';
import { exists } from './cacheFolder';

/** Installs exact versions of packages into `folder/node_modules`, without running any of their scripts. */
export async function npmInstall(folder: string, packages: readonly string[]): Promise<Finished> {
  return npm(folder, ['install', '--no-save', '--no-package-lock', ...packages]);
}

/** Installs what the `package.json` and lock file in `folder` name, without development dependencies and scripts. */
export async function npmInstallListed(folder: string): Promise<Finished> {
  // Not `npm ci`, which refuses the lock file of code-server 4.139.1 for a peer dependency it leaves out.
  return npm(folder, ['install', '--no-save', '--omit=dev']);
}

async function npm(folder: string, args: readonly string[]): Promise<Finished> {
  const { command, leading } = await findNpm();
  const always = [
    ...['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
    // The packages ask for the Node that is installed beside them; ours only unpacks them.
    '--engine-strict=false',
  ];
  return run(command, [...leading, ...args, ...always], { cwd: folder });
}

/** npm's own script run by our Node, wherever it can be found: no shell, no `npm.cmd`, no search of the PATH. */
async function findNpm(): Promise<{ readonly command: string; readonly leading: readonly string[] }> {
  const bin = path.dirname(process.execPath);
  const candidates = [
    process.env['npm_execpath'],
    path.join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  for (const script of candidates) {
    // npm_execpath is yarn's or pnpm's when they run the script.
    if (script && path.basename(script) === 'npm-cli.js' && (await exists(script))) {
      return { command: process.execPath, leading: [script] };
    }
  }
  return { command: 'npm', leading: [] };
}
