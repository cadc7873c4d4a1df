import { once } from 'node:events';
import http from 'node:http';
import { expect, test } from 'vitest';
import { startServer } from '#tests/support/server.ts';

test('told to end, the server answers what has begun, takes nothing new and leaves in order', async () => {
  const server = await startServer();
  const exited = once(server.process, 'exit');
  try {
    const body = JSON.stringify({
      mode: 'quick',
      responses: [{ answers: { need: { level: 2 } } }]
    });
    const begun = http.request(`${server.origin}/api/v1/scorecards`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        // the server says that it has the head, and so has begun
        expect: '100-continue'
      }
    });
    begun.flushHeaders();
    const answered = once(begun, 'response') as Promise<[http.IncomingMessage]>;
    // should something fail before it is awaited, that failure is the one to report
    answered.catch(() => undefined);
    await once(begun, 'continue');

    server.process.kill('SIGTERM');
    // until it has closed its door it may still answer; then nobody is let in
    await expect
      .poll(() =>
        fetch(`${server.origin}/healthz`).then(
          () => 'open',
          () => 'shut'
        )
      )
      .toBe('shut');

    begun.end(body);
    const [response] = await answered;
    expect(response.statusCode).toBe(200);
    response.resume();
    const [code] = await exited;
    expect(code).toBe(0);
  } finally {
    await server.stop();
  }
});
