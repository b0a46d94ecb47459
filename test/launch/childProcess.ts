import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { cleanUpLater } from './cleanUp';

const GRACE_MS = 3000;

/** What a finished program left: its exit code (-1 when it did not start or was killed) and all it printed. */
export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** A running program together with everything it starts. */
export interface ChildTree {
  readonly process: ChildProcess;
  /** Ends the program and all its descendants, gently first; resolves when the program is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts a program so that it can be ended with all its descendants; it is ended with everything else in any case. */
export function startTree(command: string, args: readonly string[], options: SpawnOptions): ChildTree {
  // Its own process group (POSIX): one signal reaches its descendants too, and Ctrl+C in the terminal reaches only us,
  // who end it in order.
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32', windowsHide: true });
  const stop = cleanUpLater(async () => {
    if (child.pid === undefined) return;
    const gone = child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : once(child, 'exit');
    signalTree(child.pid, 'SIGTERM');
    await Promise.race([gone, delay(GRACE_MS, undefined, { ref: false })]);
    // Descendants may outlive the program itself.
    signalTree(child.pid, 'SIGKILL');
    await gone;
  });
  return { process: child, stop };
}

/** Runs a program to its end. Never rejects: a program that does not start is a result with the reason as output. */
export async function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Finished> {
  const { process: child, stop } = startTree(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(-1);
    });
    child.once('close', (exitCode) => {
      resolve(exitCode ?? -1);
    });
  });
  await stop();
  return { code, output: output.trim() };
}

function signalTree(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (process.platform === 'win32') {
    if (signal === 'SIGKILL') spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already, which is what was wanted.
  }
}
