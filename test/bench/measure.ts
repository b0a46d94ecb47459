/** Measuring: medians and percentiles of repeated runs, and heap. */

/** Milliseconds of each run of `task`, after `warmUp` runs that do not count. */
export function timesOf(task: () => void, runs: number, warmUp = 2): number[] {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now();
    task();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** The value below which the share `share` (0 to 1) of the sorted times lies. */
export function percentile(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
}

/** MB of heap that what `make` returns keeps; needs --expose-gc. */
export function heapOf(make: () => unknown): number {
  const collect = (globalThis as { gc?: () => void }).gc;
  collect?.();
  const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const kept = make();
  collect?.();
  const after = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  // Kept alive until here.
  return kept === undefined ? 0 : (after - before) / 1e6;
}

/** MB of heap in use after what nobody holds has been let go of; needs --expose-gc. */
export async function collectedHeap(): Promise<number> {
  const collect = (globalThis as { gc?: () => void }).gc;
  for (let turn = 0; turn < 3; turn++) {
    collect?.();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** A table for the terminal: columns padded, numbers as given. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  console.log(`\n${title}`);
  const columns = Object.keys(rows[0] ?? {});
  const width = (column: string) => Math.max(column.length, ...rows.map((row) => String(row[column]).length));
  const line = (cells: readonly string[]) => {
    console.log(cells.map((cell, index) => cell.padStart(width(columns[index]!))).join('  '));
  };
  line(columns);
  for (const row of rows) line(columns.map((column) => String(row[column])));
}
