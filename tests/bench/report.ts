import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';

export interface Line {
  /** Number in the list of goals. */
  goal: number;
  name: string;
  /** What was measured beside it, where the goal is a ratio. */
  floor?: number;
  figure?: number;
  unit: string;
  /** The bound of the goal, in words. */
  bound: string;
  /** null: this machine cannot tell. */
  met: boolean | null;
}

const ratio = ({ floor, figure }: Line) =>
  floor === undefined || figure === undefined ? undefined : figure / floor;

/** Three digits that matter; thousands apart. */
const say = (value: number | undefined) =>
  value === undefined
    ? ''
    : value >= 1000
      ? Math.round(value).toLocaleString('en')
      : String(Number(value.toPrecision(3)));

const verdict = (met: boolean | null) => (met === null ? 'not judged' : met ? 'met' : 'MISSED');

const HEADINGS = ['#', 'goal', 'floor', 'figure', 'unit', 'ratio', 'bound', ''];
const RIGHT = new Set([0, 2, 3, 5]);

export function table(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    String(line.goal),
    line.name,
    say(line.floor),
    say(line.figure),
    line.unit,
    say(ratio(line)),
    line.bound,
    verdict(line.met)
  ]);
  const widths = HEADINGS.map((heading, n) =>
    Math.max(heading.length, ...rows.map((row) => row[n]?.length ?? 0))
  );
  const set = (row: string[]) =>
    row
      .map((cell, n) =>
        RIGHT.has(n) ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0)
      )
      .join('  ')
      .trimEnd();
  return [HEADINGS, widths.map((width) => '-'.repeat(width)), ...rows].map(set).join('\n');
}

/** Prints the one table and writes it for machines. */
export async function report(lines: readonly Line[]): Promise<void> {
  console.log(`\n${table(lines)}`);
  const [load = 0] = loadavg();
  const machine = {
    node: process.version,
    platform: process.platform,
    cores: cpus().length,
    // above the number of cores: others worked here too, and paint times are not to be trusted
    loadAtEnd: Number(load.toFixed(2))
  };
  const goals = lines.map((line) => ({ ...line, ratio: ratio(line) }));
  await mkdir('test-results', { recursive: true });
  const text = JSON.stringify({ ranOn: new Date().toISOString(), machine, goals }, null, 2);
  await writeFile('test-results/bench.json', `${text}\n`);
}
