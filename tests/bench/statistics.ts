export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * Measures several things in alternating rounds, so that an hour's noise falls on all of them
 * alike. Returns the measurements of each, in the order of the arguments.
 */
export async function alternate<T>(
  rounds: number,
  ...measurements: (() => Promise<T>)[]
): Promise<T[][]> {
  const found: T[][] = measurements.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [n, measure] of measurements.entries()) found[n]?.push(await measure());
  return found;
}
