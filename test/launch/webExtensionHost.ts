import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { RunningServer } from './serverBuild';

const EXTENSION_PATH = '/alliance-extension-under-test';
// Below the extension: that is how the workbench finds the extension host that is to run the tests.
const TESTS_PATH = `${EXTENSION_PATH}/alliance-extension-tests`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface WebExtensionHostOptions {
  readonly server: RunningServer;
  readonly extensions?: readonly string[];
  readonly extensionTestsPath?: string;
}

/**
 * Makes a page run an extension in the web worker extension host, as vscode.dev does: the folders of the extension and
 * of its tests are served under paths of the page's own origin (the workbench's content security policy allows no
 * other), and the start page is given them in its configuration. What comes by http runs in the worker; the server
 * stays connected and offers its disk, as a virtual workspace would.
 */
export async function serveToWebExtensionHost(
  context: BrowserContext,
  options: WebExtensionHostOptions,
): Promise<void> {
  const { server, extensions = [], extensionTestsPath: tests } = options;
  const developmentOptions: Record<string, unknown> = {};
  const paths = extensions.map((_, index) => (index === 0 ? EXTENSION_PATH : `${EXTENSION_PATH}-${index + 1}`));
  for (const [index, extension] of extensions.entries()) await serveFolder(context, paths[index]!, extension);
  developmentOptions['extensions'] = paths.map((pathname) => uri(server, pathname));
  if (tests) {
    // The route added last is asked first.
    await serveFolder(context, TESTS_PATH, path.dirname(tests));
    // The page asks for exactly this path, where Node would try the ending too.
    developmentOptions['extensionTestsPath'] = uri(server, `${TESTS_PATH}/${path.basename(tests, '.js')}.js`);
  }
  await context.addInitScript({ content: configurationScript(developmentOptions) });
}

async function serveFolder(context: BrowserContext, pathname: string, folder: string): Promise<void> {
  await context.route(
    (url) => url.pathname.startsWith(`${pathname}/`),
    async (route) => {
      const relative = decodeURIComponent(new URL(route.request().url()).pathname.slice(pathname.length + 1));
      const file = path.resolve(folder, relative);
      const body = isInside(folder, file) ? await readFile(file).catch(() => undefined) : undefined;
      await (body
        ? route.fulfill({ body, contentType: CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream' })
        : route.fulfill({ status: 404 }));
    },
  );
}

function uri(server: RunningServer, pathname: string): Readonly<Record<string, string>> {
  return { scheme: 'http', authority: server.authority, path: pathname };
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

/**
 * A script that adds to the configuration in the start page as soon as the element that holds it is parsed, which is
 * before the workbench reads it. (Answering the request for the page with a changed page would do too, but Chromium
 * then no longer knows that it came from the loopback interface, and forbids it to connect there.)
 */
function configurationScript(developmentOptions: Readonly<Record<string, unknown>>): string {
  return `new MutationObserver((_, observer) => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (!element) return;
    observer.disconnect();
    const configuration = JSON.parse(element.getAttribute('data-settings'));
    configuration.developmentOptions = { ...configuration.developmentOptions, ...${JSON.stringify(developmentOptions)} };
    element.setAttribute('data-settings', JSON.stringify(configuration));
  }).observe(document, { childList: true, subtree: true });`;
}
