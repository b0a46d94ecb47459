import { assert } from 'chai';
import * as vscode from 'vscode';
import { EXTENSION_ID } from '../support';

describe('keys', () => {
  it('are nobody else’s', async () => {
    const defaults = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    const { contributes } = vscode.extensions.getExtension(EXTENSION_ID)!.packageJSON as {
      contributes: { keybindings: { key: string; mac?: string; command: string; when?: string }[] };
    };
    const text = defaults.getText();
    assert.include(text, '"ctrl+k');
    // Within a page or a list of ours, a key may mean what it means in a browser.
    const everywhere = contributes.keybindings.filter(({ when = '' }) => !/activeWebviewPanelId|inPick/.test(when));
    assert.isNotEmpty(everywhere);
    const taken = everywhere.filter(({ key, mac = key, command }) =>
      text
        .split('\n')
        .some((line) => [key, mac].some((keys) => line.includes(`"key": "${keys}"`)) && !line.includes(command)),
    );
    assert.deepEqual(taken, []);
  });
});
