/**
 * British spellings of words that stand in names. In a lexicon they are the same name: “defence” is written in London and
 * Canberra, and in half of what is translated from Japanese.
 */

/** American spelling by British, in lower case. */
const AMERICAN: ReadonlyMap<string, string> = new Map([
  ['aluminium', 'aluminum'],
  ['armour', 'armor'],
  ['behaviour', 'behavior'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['defence', 'defense'],
  ['defences', 'defenses'],
  ['globalisation', 'globalization'],
  ['harbour', 'harbor'],
  ['labour', 'labor'],
  ['liberalisation', 'liberalization'],
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['manoeuvre', 'maneuver'],
  ['manoeuvres', 'maneuvers'],
  ['modernisation', 'modernization'],
  ['neighbour', 'neighbor'],
  ['neighbouring', 'neighboring'],
  ['neighbourly', 'neighborly'],
  ['neighbours', 'neighbors'],
  ['normalisation', 'normalization'],
  ['organisation', 'organization'],
  ['organisations', 'organizations'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['refuelling', 'refueling'],
  ['stabilisation', 'stabilization'],
]);

/** Pairs of a British spelling and the American one, in lower case. */
export function britishSpellings(): Iterable<readonly [british: string, american: string]> {
  return AMERICAN;
}

/** The American spelling of a word in lower case; the word itself where there is no other. */
export function americanSpelling(word: string): string {
  return AMERICAN.get(word) ?? word;
}

/**
 * The American spelling, in lower case, of the shortest British word of which `typed` is the beginning; `undefined` where
 * that is the beginning of the American one too, or a whole word.
 */
export function americanWhileTyped(typed: string): string | undefined {
  let shortest: string | undefined;
  for (const [british, american] of AMERICAN) {
    if (!british.startsWith(typed) || american.startsWith(typed) || british === typed) continue;
    if (shortest === undefined || american.length < shortest.length) shortest = american;
  }
  return shortest;
}
