/** Japanese names in Latin letters, however they are romanised. */
import { toRomaji } from 'wanakana';

/**
 * The reading of a Japanese name as letters without spaces, long vowels short: "ちい きょうてい" becomes
 * "chikyotei". Readings and queries brought to this form can be compared.
 */
export function romajiOfReading(reading: string): string {
  return romajiOfQuery(toRomaji(reading));
}

/**
 * What a query would be as romaji: "chii kyōtei", "chii kyoutei" and "Chii-kyotei" all become
 * "chikyotei". The empty string when it holds anything but Latin letters.
 * @param text folded and in lower case, as `searchText` gives it
 */
export function romajiOfQuery(text: string): string {
  const letters = text.replace(/[\s'-]/g, '');
  if (!/^[a-z]+$/.test(letters)) return '';
  return (
    letters
      // Hepburn writes shimbun or shinbun, the older way has "wo" for the particle.
      .replace(/m(?=[bmp])/g, 'n')
      .replace(/ou|oo|oh(?![aiueo])/g, 'o')
      .replace(/uu/g, 'u')
      .replace(/aa/g, 'a')
      .replace(/ii/g, 'i')
      .replace(/ee/g, 'e')
  );
}

/** Where in romaji a word may begin: at its syllables. Offsets in ascending order, 0 first. */
export function syllableStarts(romaji: string): number[] {
  return Array.from(romaji.matchAll(/[^aiueon]*[aiueo]|n/g), ({ index }) => index);
}
