/**
 * The load generator: a process of its own, so that it takes nothing from the server's event loop
 * nor from the one that measures memory. Started by `press`; takes one job and tells the outcome.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Connection, jsonRequest, pageRequest } from './http-client.ts';
import { SaveWriter, type Acknowledged } from './save-writer.ts';

export interface Job {
  port: number;
  seconds: number;
  connections: number;
  /** Pages to get, one after another round and round. */
  paths?: string[];
  /** Tokens whose answers to save; each belongs to one connection, because a page's saves queue. */
  tokens?: string[];
}

export interface Outcome {
  /** Good answers per second. */
  rate: number;
  failed: number;
  /** 99 of 100 answers came within. */
  p99Ms: number;
  /** How busy the generator itself was, 0 to 1: above 0.9 it measures itself. */
  busy: number;
  acknowledged: Acknowledged[];
}

/** Runs one job in a process of its own. */
export function press(job: Job): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), {
      env: { ...process.env, BENCH_LOAD: '1' }
    });
    child.once('message', (outcome) => resolve(outcome as Outcome));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The load generator ended with ${code}.`)));
    child.send(job);
  });
}

async function run({ port, seconds, connections, paths = [], tokens = [] }: Job): Promise<Outcome> {
  const writers = tokens.map((token) => new SaveWriter(token));
  const times: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const cpuBefore = process.cpuUsage();

  const timed = async (connection: Connection, request: Buffer) => {
    const sent = performance.now();
    const { status } = await connection.ask(request);
    if (status === 200) times.push(performance.now() - sent);
    else failed++;
    return status === 200;
  };

  async function work(n: number) {
    const connection = new Connection(port);
    const requests = paths.map((path) => pageRequest(port, path));
    const mine = writers.filter((_, index) => index % connections === n);
    try {
      // apart from each other: connections that march in step would all ask for one page at a time
      const stride = Math.ceil(Math.max(requests.length, mine.length) / connections);
      for (let turn = n * stride; performance.now() < end; turn++) {
        const page = requests[turn % requests.length];
        if (page) await timed(connection, page);
        const writer = mine[turn % mine.length];
        if (!writer) continue;
        const body = writer.next();
        const saved = await timed(connection, jsonRequest(port, 'PUT', writer.path, body));
        if (saved) writer.acknowledge(body);
      }
    } catch (error) {
      failed++;
      console.error(String(error));
    } finally {
      connection.close();
    }
  }

  await Promise.all(Array.from({ length: connections }, (_, n) => work(n)));
  const elapsed = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpuBefore);
  times.sort((a, b) => a - b);
  return {
    rate: (times.length / elapsed) * 1000,
    failed,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? NaN,
    busy: (user + system) / 1000 / elapsed,
    acknowledged: writers.map((writer) => writer.acknowledged)
  };
}

if (process.env.BENCH_LOAD)
  process.once('message', async (job: Job) => {
    process.send?.(await run(job), () => process.exit(0));
  });
