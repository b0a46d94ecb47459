/** Runs the host tests in the Node extension host. */
import Mocha from 'mocha';

/** @param load registers the tests: calls `describe` and `it` */
export function runMocha(load: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} host tests failed.`));
      else if (mocha.suite.total() === 0) reject(new Error('There was no host test to run.'));
      else resolve();
    });
  });
}
