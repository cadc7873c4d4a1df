import { expect, test, type Page } from '@playwright/test';
import type { Answers, Mode } from '#lib/domain/answers.ts';

/** A submitted assessment, made by requests instead of clicks. Returns the path of its scorecard. */
export async function submitted(
  page: Page,
  mode: Mode,
  answers: Answers,
  company = ''
): Promise<string> {
  const headers = { origin: test.info().project.use.baseURL ?? '', accept: 'text/html' };
  const form = (at: string, fields: Record<string, string>) =>
    page.request.post(at, { headers, form: fields, maxRedirects: 0 });

  const started = await form('/?/start', {});
  const link = new URL(started.headers()['location'] ?? '', started.url()).pathname;
  await form(link, { mode, name: company });
  const save = { client: crypto.randomUUID(), seq: 1 };
  const data = { ...save, base: {}, answers };
  expect(await page.request.put(`${link}/answers`, { data })).toBeOK();
  const reply = await page.request.post(`${link}/submit`, { data: save });
  const { scorecard } = (await reply.json()) as { scorecard: string };
  return scorecard;
}
