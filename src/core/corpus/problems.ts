/** What `compile` finds wrong, in a form that an author can act on. */
export interface Problem {
  /** Path as it was handed to `compile`, as in "terms/okinawa.yaml". */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** One sentence that says what is wrong and what to do. */
  readonly message: string;
}

/** `file:line:column: message`, the form that editors and terminals turn into a link. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}

/** Orders problems by file, then by place. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
