import { assert } from 'chai';
import { networkTrap } from '../networkTrap';

/** What the extension never does. The port is closed. */
async function standInForTheBundle(): Promise<void> {
  await fetch('http://127.0.0.1:9/');
}

describe('the network', () => {
  it('would be noticed to be used: the run fails then', async () => {
    const [first] = await networkTrap.noticedFrom('standInForTheBundle', standInForTheBundle);
    assert.strictEqual(first, 'globalThis.fetch');
    assert.deepEqual(await networkTrap.noticedFrom('somebodyElse', standInForTheBundle), []);
  });
});
