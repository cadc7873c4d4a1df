/** `npm run bench`: measures every goal beside its floor; `npm run bench -- 4 5` only those. */
import { dataLayer } from './data-layer-lines.ts';
import { tables } from './exports.ts';
import { memory } from './memory.ts';
import { pageSpeed } from './page-speed.ts';
import { pagesServed } from './pages-served.ts';
import { paper } from './paper.ts';
import { quarters } from './quarters.ts';
import { report, type Line } from './report.ts';
import { respondentPath } from './respondent-path.ts';
import { savesOnPostgres } from './saves-on-postgres.ts';
import { saves } from './saves.ts';
import { setupTime } from './setup-time.ts';

const GOALS: [number[], () => Promise<Line[]>][] = [
  [[1], pageSpeed],
  [[2, 3], respondentPath],
  [[4], pagesServed],
  [[5], saves],
  [[6], dataLayer],
  [[7], quarters],
  [[8], savesOnPostgres],
  [[9], memory],
  [[9, 11], tables],
  [[10], setupTime],
  [[11], paper]
];

const asked = process.argv.slice(2).map(Number);
const lines: Line[] = [];
for (const [goals, measure] of GOALS) {
  const wanted = asked.length === 0 || goals.some((goal) => asked.includes(goal));
  if (!wanted) continue;
  console.log(`[bench] goal ${goals.join(', ')} …`);
  lines.push(...(await measure()));
}
await report(lines);
