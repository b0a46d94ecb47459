/** The messages of the program, collected from its sources as a compiler reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT } from './corpusFiles';

export interface Messages {
  /** First arguments of `l10n.t`, each once. */
  readonly messages: readonly string[];
  /** Places where something other than a text stands there, so that nobody could translate it. */
  readonly notLiteral: readonly string[];
}

/** Looks through every TypeScript file of a folder of the project, or through the texts given. */
export function collectMessages(sources: readonly Source[] = sourcesBelow('src')): Messages {
  const messages = new Set<string>();
  const notLiteral: string[] = [];
  for (const { file, text } of sources) {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (isTranslate(node)) {
        const { parent } = node;
        const [first] = ts.isCallExpression(parent) && parent.expression === node ? parent.arguments : [];
        if (first && ts.isStringLiteralLike(first)) messages.add(first.text);
        else notLiteral.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { messages: [...messages].sort(), notLiteral };
}

interface Source {
  readonly file: string;
  readonly text: string;
}

/** `l10n.t`, `vscode.l10n.t`, `locale.l10n.t`, `l10n['t']`, and `t` taken out of `l10n`. */
function isTranslate(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 't' && endsInL10n(node.expression);
  if (ts.isElementAccessExpression(node)) return endsInL10n(node.expression);
  return (
    ts.isVariableDeclaration(node) &&
    ts.isObjectBindingPattern(node.name) &&
    node.initializer !== undefined &&
    endsInL10n(node.initializer)
  );
}

function endsInL10n(expression: ts.Expression): boolean {
  return /(^|\.)l10n$/.test(expression.getText());
}

function sourcesBelow(folder: string): Source[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(PROJECT, folder, file), 'utf8') }));
}
