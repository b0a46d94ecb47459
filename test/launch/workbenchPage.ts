import { chromium as playwright, type Page } from 'playwright-core';
import type { Chromium } from './chromium';
import { cleanUpLater, messageOf } from './cleanUp';
import { remoteUri, uriPath, type RunningServer } from './serverBuild';
import { serveToWebExtensionHost } from './webExtensionHost';

/** Receives what the page's own test hooks report. */
export interface Automation {
  /** One console message of the workbench or of an extension host. */
  readonly log: (args: readonly unknown[]) => void;
  /** The tests ended with this exit code. */
  readonly exit: (code: number) => void;
}

export interface WorkbenchOptions {
  readonly server: RunningServer;
  readonly chromium: Chromium;
  /**
   * Where extensions run: beside the server in Node, or in a web worker of the page, as on vscode.dev. Default `node`.
   */
  readonly extensionHost?: 'node' | 'web';
  /** Folders of extensions to load from their sources. */
  readonly extensions?: readonly string[];
  /** Module with a `run(): Promise<void>` to call in the extension host. */
  readonly extensionTestsPath?: string;
  /** Folder or `.code-workspace` file to open. */
  readonly folder?: string | undefined;
  /** File to open. */
  readonly file?: string | undefined;
  readonly automation?: Automation;
  /** Size of the window. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels per unit, 2 for sharp screenshots. */
  readonly deviceScaleFactor?: number;
  /** Display language, as in `ja`. VS Code's own texts stay English: their translations come with a language pack. */
  readonly displayLanguage?: string | undefined;
}

/** A page with the whole workbench in it. */
export interface WorkbenchPage {
  readonly page: Page;
  /** Resolves with a sentence when the page or its browser ends, asked or not. */
  readonly ended: Promise<string>;
  /** Closes the page and its browser. */
  readonly dispose: () => Promise<void>;
}

/** Opens the workbench of a server in a headless browser; resolves when the workbench is drawn. */
export async function openWorkbenchPage(options: WorkbenchOptions): Promise<WorkbenchPage> {
  const { server, automation } = options;
  const browser = await playwright.launch({
    executablePath: options.chromium.executable,
    env: { ...definedOnly(process.env), ...options.chromium.env },
    // Ended through cleanUp, together with the server it shows.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    args: [
      // The sandbox needs rights that root and most containers lack, and no page is ever opened but our own on the
      // loopback interface.
      '--no-sandbox',
      ...['--headless=shell', '--no-zygote', '--disable-gpu'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      // No page here has any business on the network.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const dispose = cleanUpLater(() => browser.close());
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
  });
  context.setDefaultTimeout(60_000);
  if (options.displayLanguage) await context.addInitScript({ content: displayLanguageScript(options.displayLanguage) });
  await context.addCookies([{ name: 'vscode-tkn', value: server.token, url: `http://${server.authority}` }]);
  const page = await context.newPage();
  const ended = new Promise<string>((resolve) => {
    page.once('crash', () => {
      resolve('The page with the workbench crashed.');
    });
    page.once('close', () => {
      resolve('The page with the workbench was closed.');
    });
    browser.once('disconnected', () => {
      resolve('The browser with the workbench ended.');
    });
  });
  if (automation) {
    await page.exposeFunction('codeAutomationLog', (_level: string, args: readonly unknown[]) => {
      automation.log(args);
    });
    await page.exposeFunction('codeAutomationExit', automation.exit);
  }
  try {
    if (options.extensionHost === 'web') await serveToWebExtensionHost(context, options);
    await page.goto(
      workbenchAddress(
        server,
        options.extensionHost === 'web' ? { folder: options.folder, file: options.file } : options,
      ),
    );
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  } catch (error) {
    await dispose();
    throw new Error(`The workbench did not open in the headless browser: ${messageOf(error)}`);
  }
  return { page, ended, dispose };
}

/** The address that opens a workbench with a folder, a file, an extension under development. */
export function workbenchAddress(
  server: RunningServer,
  what: Pick<WorkbenchOptions, 'folder' | 'file' | 'extensions' | 'extensionTestsPath'>,
): string {
  const payload = [
    ...(what.extensions ?? []).map((extension) => ['extensionDevelopmentPath', extension]),
    ['extensionTestsPath', what.extensionTestsPath],
    ['openFile', what.file],
  ].flatMap(([key, file]) => (key && file ? [[key, remoteUri(server, file)]] : []));
  const address = new URL(`http://${server.authority}/`);
  const kind = what.folder?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  if (what.folder) address.searchParams.set(kind, uriPath(what.folder));
  else address.searchParams.set('ew', 'true');
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** Fixes what the page's file of English messages would set. */
function displayLanguageScript(language: string): string {
  return `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => ${JSON.stringify(language)}, set: () => {} });`;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
