import { networkTrap } from './networkTrap';

/** Rejects when the run proves nothing good: a test failed, none ran, or the extension reached for the network. */
export function outcomeOf(failures: number, total: number): Promise<void> {
  if (failures > 0) return Promise.reject(new Error(`${failures} host tests failed.`));
  if (total === 0) return Promise.reject(new Error('There was no host test to run.'));
  const [call] = networkTrap.calls;
  if (call !== undefined) {
    return Promise.reject(
      new Error(`The extension reached for the network, or for a program, during the tests: ${call}`),
    );
  }
  return Promise.resolve();
}
