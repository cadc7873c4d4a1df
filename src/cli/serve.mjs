// `npm start`: the built server, or a sentence that says how to get one.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// Memory for a small machine (the goals stand in docs/bench.md): a short young generation and a cap,
// because V8 otherwise grows as long as there is room; freed pages given back instead of pooled (50 MB
// less under load for some processor time); one compiler less; the call by which src/serve.ts gives
// back what only the start needed; few arenas of malloc, which keep what is freed, and long blocks
// outside them. Both listen only at a process's start.
const FLAGS = [
  '--max-semi-space-size=1',
  '--max-old-space-size=192',
  '--memory-saver-mode',
  '--v8-pool-size=1',
  '--no-maglev',
  '--expose-gc'
];
const MALLOC = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '32768' };

const built = new URL('../../build/server/serve.js', import.meta.url);
if (!existsSync(built)) {
  console.error('There is no build yet. Run "npm start" (not this file), which makes one first.');
  process.exit(1);
}
if (process.execve && !FLAGS.every((flag) => process.execArgv.includes(flag))) {
  // the same process begins anew: same id, same terminal; on Windows there is no such call
  process.removeAllListeners('warning');
  const args = [process.execPath, ...process.execArgv, ...FLAGS, fileURLToPath(import.meta.url)];
  process.execve(process.execPath, args, { ...MALLOC, ...process.env });
}
await import(built.href);
