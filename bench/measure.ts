/** One measured number, ready to print. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

/** Milliseconds of the fastest and of the median run, after as many runs to warm up. The fastest is the least disturbed one. */
export function timed(runs: number, work: () => void): { readonly fastest: number; readonly median: number } {
  for (let run = 0; run < runs; run++) work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { fastest: times[0] ?? 0, median: times[Math.floor(times.length / 2)] ?? 0 };
}
