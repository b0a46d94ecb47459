/** The bundle as the endurance tests start and end it. */
import * as vscode from 'vscode';
import { EXTENSION_ID } from '../extensionId';

/** What the dormant copy of the extension hands out; see `dormantCopy` in test/launch. */
interface Dormant {
  readonly context: vscode.ExtensionContext;
  /** The extension's own `vscode`, which is another object than the tests'. */
  readonly vscode: typeof vscode;
  readonly bundle: { activate(context: vscode.ExtensionContext): unknown };
}

/** Activates the bundle; disposing of the result disposes of all it registered, as VS Code does. */
export async function activateBundle(): Promise<vscode.Disposable> {
  const { bundle, context } = await dormant();
  const subscriptions: vscode.Disposable[] = [];
  const own = Object.create(context, { subscriptions: { value: subscriptions } }) as vscode.ExtensionContext;
  await bundle.activate(own);
  return new vscode.Disposable(() => {
    for (const subscription of subscriptions.reverse()) subscription.dispose();
  });
}

/** The `vscode` that the bundle sees. */
export async function bundleApi(): Promise<typeof vscode> {
  return (await dormant()).vscode;
}

async function dormant(): Promise<Dormant> {
  return (await vscode.extensions.getExtension(EXTENSION_ID)!.activate()) as Dormant;
}
