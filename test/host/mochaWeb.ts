/** Runs the host tests in the web worker extension host, where mocha's browser build is needed. */
import 'mocha/mocha';
import { networkTrap } from './networkTrap';
import { outcomeOf } from './outcome';

/** @param load registers the tests: calls `describe` and `it` */
export function runMocha(load: () => void): Promise<void> {
  networkTrap.watch('globalThis', globalThis, ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts']);
  mocha.setup({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec' });
  load();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      outcomeOf(failures, runner.total).then(resolve, reject);
    });
  });
}
