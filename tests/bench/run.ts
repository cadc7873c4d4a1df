/** `npm run bench`: measures every goal beside its floor; `npm run bench -- 4 5` only those. */
import { pagesServed } from './pages-served.ts';
import { report, type Line } from './report.ts';
import { saves } from './saves.ts';

const SURVEY_PAGE = process.env.BENCH_PAGE ?? '/strategy';

const GOALS: [number[], () => Promise<Line[]>][] = [
  [[4], () => pagesServed(SURVEY_PAGE)],
  [[5], saves]
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
