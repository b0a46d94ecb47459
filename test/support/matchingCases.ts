/** The table of recognition: sentences, their language, and the terms in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MatchingCase } from './matchingCase';

export const matchingCases = JSON.parse(
  readFileSync(join(process.cwd(), 'test', 'fixtures', 'matching', 'cases.json'), 'utf8'),
) as MatchingCase[];
