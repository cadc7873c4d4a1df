// `npm start`: the built server, or a sentence that says how to get one.
import { existsSync } from 'node:fs';

const built = new URL('../../build/server/serve.js', import.meta.url);
if (!existsSync(built)) {
  console.error('There is no build yet. Run "npm start" (not this file), which makes one first.');
  process.exit(1);
}
await import(built.href);
