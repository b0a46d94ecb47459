/** Short ways to make the entries a test is about. */
import type { AuthoredLabel } from '../../src/core/corpus/authored';
import type { Entry } from '../../src/core/corpus/model';
import { toLabel } from '../../src/core/matching/labels';

/** What the matcher needs of an entry: its id and its labels as an author writes them. */
export function labelled(id: string, ...labels: AuthoredLabel[]): Pick<Entry, 'id' | 'labels'> {
  return { id, labels: labels.map(toLabel) };
}
