/** Activation, first answer and heap in the Node extension host, beside the built-in Markdown extension. */
import { spawnSync } from 'node:child_process';
import { percentile, printTable } from './measure';

const STARTS = 5;
const VSIX = 'out/alliance-lexicon.vsix';

type Measured = { readonly name: string } & Readonly<
  Record<'activation' | 'firstAnswer' | 'tenthAnswer' | 'heap', number>
>;

/** Packs the extension, starts a fresh VS Code several times, and prints medians. */
export function benchHost(): void {
  node('esbuild.js', '--vsix', VSIX);
  const measured = Array.from({ length: STARTS }, () =>
    Array.from(
      node('out/launch/runHostTests.js', '--packed', '--suite', 'bench').matchAll(/^measured (\{.*\})\r?$/gm),
      ([, json]) => JSON.parse(json ?? '') as Measured,
    ),
  ).flat();
  const names = [...new Set(measured.map(({ name }) => name))];
  if (names.length !== 2) throw new Error('The benchmark printed nothing to be measured by.');
  const median = (name: string, key: Exclude<keyof Measured, 'name'>, digits: number) => {
    const values = measured.filter((one) => one.name === name).map((one) => one[key]);
    return percentile(
      values.sort((a, b) => a - b),
      0.5,
    ).toFixed(digits);
  };
  printTable(
    `In the extension host; medians of ${STARTS} fresh starts, milliseconds and MB`,
    names.map((name) => ({
      extension: name,
      activation: median(name, 'activation', 0),
      'first answer': median(name, 'firstAnswer', 0),
      'tenth answer': median(name, 'tenthAnswer', 1),
      heap: median(name, 'heap', 1),
    })),
  );
}

function node(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}
