/** The golden set: what users type, and the entry they mean, written without knowledge of the labels. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './corpusFiles';

export interface GoldenQuery {
  readonly query: string;
  /** Id of the entry that is meant. */
  readonly entry: string;
  /** The entry must be the first, or among the first three where others are fair answers too. */
  readonly top: 1 | 3;
  readonly class: string;
}

export function goldenQueries(): GoldenQuery[] {
  return JSON.parse(readFileSync(join(PROJECT, 'test', 'fixtures', 'search', 'golden.json'), 'utf8')) as GoldenQuery[];
}
