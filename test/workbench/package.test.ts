import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../launch/childProcess';
import { filesOfVsix } from '../launch/vsix';

const VSIX = path.resolve('out', 'alliance-lexicon.vsix');
const LARGEST_PACKAGE = 500_000;

/** What would reach for the network, start a program, run a text as a program, or fail in a web worker. */
const FORBIDDEN: readonly RegExp[] = [
  // MiniSearch has a method of that name, and calls it on its own index.
  /(?<!\._index\.|\})\bfetch\b|\bfetch\((?:"|'|`|\w*(?:url|uri|href))/i,
  /\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|sendBeacon|importScripts|WebAssembly)\b/,
  /\brequire\((?!"vscode"\))/,
  /\bimport\(/,
  /\b(?:eval|Function)\(/,
  /\bchild_process\b|["'`]node:/,
  // What Node has and a browser has not.
  /\b(?:process|Buffer|setImmediate|__dirname|__filename)\b/,
  /\bset(?:Timeout|Interval)\(\s*["'`]/,
];

describe('the package', function () {
  this.timeout(120_000);

  it('holds exactly the files of test/fixtures/package/files.txt', async () => {
    const expected = await readFile(path.resolve('test', 'fixtures', 'package', 'files.txt'), 'utf8');
    const names = [...(await filesOfVsix(VSIX)).keys()].sort();
    assert.deepEqual(names, expected.trimEnd().split('\n'));
    // On Windows and macOS one would replace the other.
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  });

  it(`has no more than ${LARGEST_PACKAGE} bytes`, async () => {
    const { size } = await stat(VSIX);
    assert.ok(size <= LARGEST_PACKAGE, `${size} bytes`);
  });

  it('names every bundled package with its licence, and carries no source map', async () => {
    const files = await filesOfVsix(VSIX);
    const notices = files.get('extension/dist/ThirdPartyNotices.txt')?.toString('utf8') ?? '';
    const named = Array.from(notices.matchAll(/^-{80}\n\n(\S+) \S+ \(/gm), ([, name]) => name);
    const readme = await readFile(path.resolve('README.md'), 'utf8');
    const dependencies = /Run-time dependencies, all bundled:\n\n([^]*?)\n## /.exec(readme)?.[1] ?? '';
    assert.deepEqual(named, Array.from(dependencies.matchAll(/^- \[(\S+)\]/gm), ([, name]) => name).sort());
    for (const [name, content] of files)
      if (name.endsWith('.js')) assert.ok(!content.includes('sourceMappingURL'), name);
  });

  it('holds no program that could reach for the network, run a text, or needs Node', async () => {
    const scripts = [...(await filesOfVsix(VSIX))].filter(([name]) => name.endsWith('.js'));
    assert.equal(scripts.length, 3);
    for (const [name, content] of scripts) {
      const text = content.toString('utf8');
      for (const pattern of FORBIDDEN) assert.equal(pattern.exec(text)?.[0], undefined, name);
    }
  });

  it('is the same to the byte when packed again, also in another time zone', async () => {
    const again = path.resolve('out', 'packed-again.vsix');
    const finished = await run(process.execPath, ['esbuild.js', '--vsix', again], {
      env: { ...process.env, TZ: 'Asia/Tokyo' },
    });
    assert.equal(finished.code, 0, finished.output);
    const [one, other] = await Promise.all([VSIX, again].map(hashOf));
    assert.equal(one, other);
  });
});

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
