import { cpus, loadavg, totalmem } from "node:os";

/** The machine the figures come from, and how busy it was. */
export function machine() {
  const all = cpus();
  return {
    processor: all[0]?.model ?? "unknown",
    cores: all.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    /** Processes waiting for a core in the last minute, on average. */
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}
