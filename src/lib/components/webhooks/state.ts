import type { webhooks } from '#lib/i18n/webhooks.ts';

export type WebhookState = 'works' | 'failing' | 'paused';

export const stateOf = (webhook: {
  pausedAt: string | null;
  failingSince: string | null;
}): WebhookState => {
  if (webhook.pausedAt !== null) return 'paused';
  return webhook.failingSince === null ? 'works' : 'failing';
};

type Problems = (typeof webhooks)['en']['problems'];

/** Why something was not taken, in words: "status 500" has a figure in it. */
export function sayProblem(problem: string, words: Problems): string {
  const [code = '', status] = problem.split(' ');
  if (status !== undefined) return words.status(status);
  const said = Object.hasOwn(words, code) ? words[code as keyof Problems] : words.unreachable;
  return typeof said === 'string' ? said : said(code);
}
