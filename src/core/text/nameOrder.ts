/**
 * How names are sorted in lists: numbers by their value, punctuation without weight.
 * @param language BCP 47
 */
export function nameOrder(language: string): Intl.Collator {
  return new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
}
