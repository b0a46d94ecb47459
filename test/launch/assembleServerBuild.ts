import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { cached } from './cacheFolder';
import { run, type Finished } from './childProcess';
import { npmInstall, npmInstallListed } from './npm';
import { nodePackage, platformName, type VSCodeRelease } from './versions';

/** A VS Code server on disk, complete, with the Node that runs it. */
export interface ServerBuild {
  readonly release: VSCodeRelease;
  /** The Node executable the server needs. */
  readonly node: string;
  /** `server-main.js`. */
  readonly main: string;
}

/**
 * Returns the server build of a VS Code release, put together from npm packages into the cache the first time.
 *
 * @throws with one sentence that names the step which failed and what to do.
 */
export async function assembleServerBuild(cache: string, release: VSCodeRelease): Promise<ServerBuild> {
  const node = nodePackage();
  if (!node && !runsOnOurNode(release)) {
    throw new Error(
      `VS Code ${release.vscode} needs Node ${release.node}, and the npm registry has none for ${platformName()}: run this with Node ` +
        `${majorOf(release.node)}, or name a desktop VS Code in VSCODE_PATH.`,
    );
  }
  const folder = await cached(cache, `vscode-server-${release.vscode}-${platformName()}`, async (partial) => {
    const started = Date.now();
    console.log(
      `Assembling VS Code ${release.vscode} from the npm registry, once, about ${release.megabytes} MB on disk, in ${cache}`,
    );
    const packages = [`code-server@${release.codeServer}`, ...(node ? [`${node}@${release.node}`] : [])];
    console.log(`  1 of 3: installing ${packages.join(' and ')}`);
    succeed(await npmInstall(partial, packages), `installing ${packages.join(' and ')}`);

    // Only the server and the Node are wanted, not the web wrapper around them with its own dependencies.
    const modules = path.join(partial, 'node_modules');
    await rename(path.join(modules, 'code-server', 'lib', 'vscode'), path.join(partial, 'vscode'));
    if (node) await rename(path.join(modules, node, 'bin'), path.join(partial, 'node'));
    await rm(modules, { recursive: true, force: true });

    console.log('  2 of 3: installing the dependencies VS Code lists for its server');
    succeed(await npmInstallListed(path.join(partial, 'vscode')), 'installing the dependencies of VS Code');

    console.log('  3 of 3: checking that it starts');
    const build = serverBuildIn(partial, release);
    const version = succeed(await run(build.node, [build.main, '--version']), 'starting the assembled VS Code');
    if (!version.includes(release.vscode)) {
      throw new Error(
        `Assembling VS Code ${release.vscode} failed at checking it: it calls itself "${version}". Check test/launch/versions.ts.`,
      );
    }
    console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
  });
  return serverBuildIn(folder, release);

  function succeed(finished: Finished, step: string): string {
    if (finished.code === 0) return finished.output;
    throw new Error(
      `Assembling VS Code ${release.vscode} failed at ${step} (exit code ${finished.code}). Check that npm reaches its registry and that ` +
        `${cache} has about ${2 * release.megabytes} MB free, then run this again.\n${finished.output}`,
    );
  }
}

function serverBuildIn(folder: string, release: VSCodeRelease): ServerBuild {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  return {
    release,
    node: nodePackage() ? path.join(folder, 'node', executable) : process.execPath,
    main: path.join(folder, 'vscode', 'out', 'server-main.js'),
  };
}

function runsOnOurNode(release: VSCodeRelease): boolean {
  return majorOf(process.versions.node) === majorOf(release.node);
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}
