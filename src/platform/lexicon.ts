/** The corpus and what is built from it, each once and only when first needed. */
import * as vscode from 'vscode';
import { type Corpus, CorpusError, loadCorpus } from '../core/corpus/corpus';
import { Matcher } from '../core/matching/matcher';
import { Concordance } from '../core/search/concordance';
import { PassageSearch } from '../core/search/passageSearch';
import { TermSearch } from '../core/search/termSearch';

export class Lexicon implements vscode.Disposable {
  readonly #file: vscode.Uri;
  #corpus: Promise<Corpus> | undefined;
  #matcher: Promise<Matcher> | undefined;
  #termSearch: Promise<TermSearch> | undefined;
  #passageSearch: Promise<PassageSearch> | undefined;
  #concordance: Promise<Concordance> | undefined;

  constructor(extensionUri: vscode.Uri) {
    this.#file = vscode.Uri.joinPath(extensionUri, 'dist', 'corpus.json');
  }

  /** Rejects with a CorpusError when the bundled file cannot be used; later calls give the same answer. */
  corpus(): Promise<Corpus> {
    return (this.#corpus ??= this.#load());
  }

  matcher(): Promise<Matcher> {
    return (this.#matcher ??= this.corpus().then((corpus) => new Matcher(corpus.entries)));
  }

  termSearch(): Promise<TermSearch> {
    return (this.#termSearch ??= this.corpus().then((corpus) => TermSearch.build(corpus, giveWay)));
  }

  passageSearch(): Promise<PassageSearch> {
    return (this.#passageSearch ??= this.corpus().then((corpus) => PassageSearch.build(corpus)));
  }

  concordance(): Promise<Concordance> {
    return (this.#concordance ??= this.corpus().then((corpus) => Concordance.build(corpus, giveWay)));
  }

  /** Lets go of everything built: VS Code keeps the providers of its views, and with them this, after they are gone. */
  dispose(): void {
    this.#corpus = undefined;
    this.#matcher = undefined;
    this.#termSearch = undefined;
    this.#passageSearch = undefined;
    this.#concordance = undefined;
  }

  async #load(): Promise<Corpus> {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(this.#file);
    } catch (error) {
      throw new CorpusError('The corpus file is missing.', { cause: error });
    }
    return loadCorpus(new TextDecoder().decode(bytes));
  }
}

/** Lets the extension host answer others before long work goes on. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
