import { type Masker, MaskList, type Masks, START_STATE } from '../../src/core/text/masks';

/** The masks of a whole text, read block by block as the draft index does. */
export function masksOf(text: string, masker: Masker): Masks {
  const all = new MaskList();
  let state = START_STATE;
  for (let at = 0; at < text.length;) {
    const block = masker.readBlock(text, at, state);
    for (const [index, start] of block.masks.starts.entries()) {
      all.add(start, block.masks.ends[index]!, block.masks.kinds[index]!);
    }
    state = block.state;
    at = block.end;
  }
  return all;
}
