/** One row of `test/fixtures/matching/cases.json`. */
export interface MatchingCase {
  /** Group of the row: a subject, or the number of the pitfall it guards against. */
  readonly row: string;
  /** VS Code language id. */
  readonly language: string;
  readonly text: string;
  /** Words and id of the entry, in order; none when nothing may be recognised. */
  readonly expect: readonly (readonly [string, string])[];
  readonly why: string;
}
