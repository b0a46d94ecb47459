import * as vscode from 'vscode';
import type { Entry } from '../../core/corpus/model';
import { mainName } from '../../core/render/names';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand } from '../../platform/failures';
import { insertIntoDraft } from '../../platform/insertion';
import { userLocale } from '../../platform/locale';
import type { Services } from '../../platform/services';
import { requireEntry } from '../../platform/commandArguments';

/** Inserting the name of an entry at the cursor of the draft, in the form the user chooses. */
export function register({ lexicon, log, proseEditor, recentEntries }: Services): vscode.Disposable {
  return registerCommand(log, COMMANDS.insertLabel, async (reference) => {
    const corpus = await lexicon.corpus();
    const entry = requireEntry(reference, corpus);
    const form = await chooseForm(entry);
    if (form === undefined) return;
    await insertIntoDraft(proseEditor, form);
    await recentEntries.add(entry.id);
  });
}

/** The form to insert: asked for only where there is a choice; `undefined` when the user chose none. */
async function chooseForm(entry: Entry): Promise<string | undefined> {
  const forms = formsOf(entry);
  if (forms.length === 1) return forms[0]!.label;
  const chosen = await vscode.window.showQuickPick(forms, {
    placeHolder: vscode.l10n.t('Form to insert'),
    title: mainName(entry, userLocale()).text,
  });
  return chosen?.label;
}

/** The preferred label, the acronym, "Long Form (ACRONYM)" and the Japanese name, as far as there are. */
function formsOf({ prefLabel, abbreviation }: Entry): vscode.QuickPickItem[] {
  const short = abbreviation.filter((text) => text !== prefLabel.en);
  return [
    { label: prefLabel.en, description: vscode.l10n.t('name') },
    ...short.map((text) => ({ label: text, description: vscode.l10n.t('short form') })),
    ...short.map((text) => ({ label: `${prefLabel.en} (${text})`, description: vscode.l10n.t('at first mention') })),
    ...(prefLabel.ja === undefined ? [] : [{ label: prefLabel.ja, description: vscode.l10n.t('Japanese name') }]),
  ];
}
