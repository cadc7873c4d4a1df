// `npm test`: every check of the project, one after another; the first that fails ends the run.
// `npm test -- unit` (or types, lint, browser) runs one of them alone.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { ensureChromium } from './chromium.ts';
import { ensurePostgres } from './postgres.ts';
import { ensureReaders } from './readers.ts';

const REPORTS = 'test-results/reports';
const only = process.argv[2];

const CHECKS: [name: string, args: string[]][] = [
  [
    'types',
    [
      'node_modules/svelte-check/bin/svelte-check',
      '--tsconfig',
      './tsconfig.json',
      '--output',
      'human',
      '--fail-on-warnings'
    ]
  ],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']],
  ['unused', ['node_modules/knip/bin/knip.js']],
  [
    'unit',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORTS}/unit.json`
    ]
  ],
  ['browser', ['node_modules/@playwright/test/cli.js', 'test']]
];

fs.mkdirSync(REPORTS, { recursive: true });
for (const [name] of CHECKS) fs.rmSync(`${REPORTS}/${name}.json`, { force: true });

const known = CHECKS.map(([name]) => name);
if (only && !known.includes(only)) {
  console.error(`There is no check called "${only}"; there are ${known.join(', ')}.`);
  process.exit(1);
}

const results: [name: string, passed: boolean][] = [];
for (const [name, args] of CHECKS) {
  if (only && only !== name) continue;
  const started = Date.now();
  console.log(`\n[test] ${name}`);
  if (name === 'unit') {
    ensurePostgres();
    ensureReaders();
  }
  if (name === 'browser' && !(await ensureChromium())) {
    console.error(
      '[test] The browser tests need Chromium. Install it (Debian: apt-get install chromium) or name one in CHROMIUM_PATH.'
    );
    process.exit(1);
  }
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`[test] ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  results.push([name, status === 0]);
  if (status !== 0) break;
}

/** Tests counted by the runners' own reports; a check without a report counts as one test. */
function counted(name: string, passed: boolean): [passed: number, failed: number] {
  const file = `${REPORTS}/${name}.json`;
  if (!fs.existsSync(file)) return [passed ? 1 : 0, passed ? 0 : 1];
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  return name === 'unit'
    ? [report.numPassedTests, report.numFailedTests + (passed || report.numFailedTests ? 0 : 1)]
    : [report.stats.expected, report.stats.unexpected + report.stats.flaky];
}

const totals = results.map(([name, passed]) => counted(name, passed));
const sum = (side: 0 | 1) => totals.reduce((total, pair) => total + pair[side], 0);
console.log(`\n${sum(0)} passed, ${sum(1)} failed`);
process.exit(results.every(([, passed]) => passed) ? 0 : 1);
