/** Runs the host tests in the Node extension host. */
import childProcess from 'node:child_process';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import Mocha from 'mocha';
import { networkTrap } from './networkTrap';
import { outcomeOf } from './outcome';

/** @param load registers the tests: calls `describe` and `it` */
export function runMocha(load: () => void): Promise<void> {
  networkTrap.watch('globalThis', globalThis, ['fetch', 'WebSocket', 'EventSource']);
  networkTrap.watch('http', http, ['request', 'get']);
  networkTrap.watch('https', https, ['request', 'get']);
  networkTrap.watch('dns', dns, ['lookup', 'resolve']);
  networkTrap.watch('net.Socket', net.Socket.prototype, ['connect']);
  networkTrap.watch('child_process', childProcess, ['exec', 'execFile', 'fork', 'spawn', 'spawnSync']);
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      outcomeOf(failures, mocha.suite.total()).then(resolve, reject);
    });
  });
}
