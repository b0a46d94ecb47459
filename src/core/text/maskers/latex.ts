/** LaTeX: command names, comments, verbatim, formulas, and the arguments that are keys or addresses. */
import { OPAQUE, SPACING, TRANSPARENT } from '../masks';
import { ADDRESS_RULES, matchEnd } from './lineParts';
import { BlockMasker, type Found } from './blockMasker';
import { endOf } from './markup';

const COMMAND = /\\([A-Za-z@]+)\*?/y;
const OPTIONAL_ARGUMENTS = /(?:[ \t]*\[[^\]\n]{0,500}\])*/y;
const ARGUMENT = /[ \t]*\{[^{}]{0,2000}\}/y;
const COMMENT = /%[^\n]*\n?[ \t]*/y;
const BEGIN = /\\begin\{([^{}\n]{1,60})\}/y;

/** Environments whose content is no prose, with or without a star. */
const RAW_ENVIRONMENT =
  /^(?:verbatim|Verbatim|lstlisting|minted|comment|equation|align|alignat|gather|multline|eqnarray|math|displaymath|tikzpicture|filecontents|thebibliography)\*?$/;
/** Commands whose arguments are keys, addresses or file names. */
const KEY_COMMAND =
  /^(?:[A-Za-z]*cite[A-Za-z]*|[A-Za-z]*ref|label|url|path|input|include|includegraphics|bibliography|bibliographystyle|addbibresource|usepackage|RequirePackage|documentclass|begin|end|pagestyle|thispagestyle|hypersetup|bibitem|graphicspath|newcommand|renewcommand|providecommand|DeclareMathOperator|setlength|vspace|hspace|ensuremath|index|gls[a-z]*|ac[a-z]?)$/;
/** Commands whose first argument is an address and whose second is text. */
const LINK_COMMAND = new Set(['href', 'hyperref']);
const VERBATIM = /\\(?:verb|lstinline|mintinline)\*?(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\}(?=[^A-Za-z\s]))?([^A-Za-z\s])/y;

function command(text: string, at: number, to: number): Found | undefined {
  const next = text.charAt(at + 1);
  if (next === '(' || next === '[') return { end: at + 2, kind: OPAQUE, open: `\\${next === '(' ? ')' : ']'}` };
  const verbatim = verbatimEnd(text, at, to);
  if (verbatim >= 0) return { end: verbatim, kind: OPAQUE };
  BEGIN.lastIndex = at;
  const environment = BEGIN.exec(text)?.[1];
  if (environment !== undefined && RAW_ENVIRONMENT.test(environment)) {
    return { end: BEGIN.lastIndex, kind: OPAQUE, open: `\\end{${environment}}` };
  }
  COMMAND.lastIndex = at;
  const name = COMMAND.exec(text)?.[1];
  // "\ ", "\,", "\\" part words; "\&", "\%" and accents stand for a character.
  if (name === undefined)
    return /[\s\\,;:!/]/.test(next)
      ? { end: at + 2, kind: SPACING }
      : { end: at + 1, kind: TRANSPARENT, resume: at + 2 };
  const afterOptions = matchEnd(OPTIONAL_ARGUMENTS, text, COMMAND.lastIndex);
  if (LINK_COMMAND.has(name))
    return { end: Math.max(afterOptions, Math.min(to, matchEnd(ARGUMENT, text, afterOptions))), kind: OPAQUE };
  if (KEY_COMMAND.test(name)) return { end: afterArguments(text, afterOptions, to), kind: OPAQUE };
  // "\textbf{" is a marker; "\LaTeX" stands for a word of its own.
  if (text.charAt(afterOptions) === '{') return { end: afterOptions + 1, kind: TRANSPARENT };
  return { end: COMMAND.lastIndex, kind: name === 'item' || name === 'par' || name === 'newline' ? SPACING : OPAQUE };
}

function afterArguments(text: string, at: number, to: number): number {
  let end = at;
  for (let next = matchEnd(ARGUMENT, text, end); next >= 0 && next <= to; next = matchEnd(ARGUMENT, text, end)) {
    end = next;
  }
  return end;
}

function verbatimEnd(text: string, at: number, to: number): number {
  VERBATIM.lastIndex = at;
  const delimiter = VERBATIM.exec(text)?.[1];
  if (delimiter === undefined) return -1;
  return endOf(text, delimiter === '{' ? '}' : delimiter, VERBATIM.lastIndex, to);
}

function formula(text: string, at: number, to: number): Found | undefined {
  if (text.startsWith('$$', at)) return { end: at + 2, kind: OPAQUE, open: '$$' };
  for (let end = text.indexOf('$', at + 1); end >= 0 && end < to; end = text.indexOf('$', end + 1)) {
    if (text.charAt(end - 1) !== '\\') return { end: end + 1, kind: OPAQUE };
  }
  return undefined;
}

export const latexMasker = new BlockMasker({
  lineStart: () => undefined,
  inline: {
    ...ADDRESS_RULES,
    '\\': command,
    '%': (text, at) => ({ end: matchEnd(COMMENT, text, at), kind: SPACING }),
    $: formula,
    '~': (_text, at) => ({ end: at + 1, kind: SPACING }),
    '{': (_text, at) => ({ end: at + 1, kind: TRANSPARENT }),
    '}': (_text, at) => ({ end: at + 1, kind: TRANSPARENT }),
  },
  closingEnd: (text, from, to, open) => endOf(text, open, from, to),
});
