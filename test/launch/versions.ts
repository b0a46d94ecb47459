/**
 * Every version this folder installs, exact, in one place: tests on two machines must mean the same editor. To move on:
 * take the code-server release of the wanted VS Code, the Node its `package.json` asks for, and measure anew.
 */

/** One VS Code release and the npm packages it is put together from. */
export interface VSCodeRelease {
  /** The version of VS Code, as desktop downloads name it. */
  readonly vscode: string;
  /** The npm package `code-server` that carries this version. */
  readonly codeServer: string;
  /** The Node its server was built for; another major version does not start, or starts and hangs. */
  readonly node: string;
  /** Megabytes installed, for the progress line only. */
  readonly megabytes: number;
}

/** The releases tests run on. `floor` is the `engines.vscode` of package.json, `newest` the latest one tried. */
export const RELEASES = {
  newest: { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0', megabytes: 700 },
  floor: { vscode: '1.104.0', codeServer: '4.104.0', node: '22.23.3', megabytes: 400 },
} as const satisfies Record<string, VSCodeRelease>;

export type ReleaseName = keyof typeof RELEASES;

/** Whether a string names one of {@link RELEASES}. */
export function isReleaseName(name: string): name is ReleaseName {
  return Object.hasOwn(RELEASES, name);
}

/** The headless Chromium that drives the server build's page. The npm package holds a Linux x64 binary only. */
export const CHROMIUM = { package: '@sparticuz/chromium', version: '153.0.0', megabytes: 210 } as const;

/** Platforms for which the registry has the pinned Node releases as `node-<platform>-<arch>`. */
const PLATFORMS_WITH_NODE_PACKAGE: readonly string[] = ['linux-x64', 'linux-arm64', 'win-x64'];

/** The platform part of file and package names: `linux-x64`, `win-x64`, `darwin-arm64` and the like. */
export function platformName(platform: string = process.platform, arch: string = process.arch): string {
  return `${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/** The npm package with a Node binary for a platform, or `undefined` where the registry lacks the pinned versions. */
export function nodePackage(platform = platformName()): string | undefined {
  return PLATFORMS_WITH_NODE_PACKAGE.includes(platform) ? `node-${platform}` : undefined;
}
