/** Runs the host tests in the web worker extension host, where mocha's browser build is needed. */
import 'mocha/mocha';

/** @param load registers the tests: calls `describe` and `it` */
export function runMocha(load: () => void): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 20_000, color: false, reporter: 'spec' });
  load();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} host tests failed.`));
      else if (runner.total === 0) reject(new Error('There was no host test to run.'));
      else resolve();
    });
  });
}
