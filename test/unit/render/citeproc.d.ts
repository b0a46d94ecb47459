/** The part of citeproc that the tests use; the package has no types. */
declare module 'citeproc' {
  interface Sys {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  interface Engine {
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [unknown, readonly string[]] | false;
  }
  const CSL: { readonly Engine: new (sys: Sys, style: string, language?: string) => Engine };
  export default CSL;
}
