/** What the server's answer to a request means. Whatever is not surely ours means: try again. */
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import type { Flight, Receipt } from './outbox.ts';

/** An answer of HTTP, taken apart. `body` is undefined when it is not JSON. */
export interface Raw {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: unknown;
}

export type Reply =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly directions: DirectionId[]; readonly message: string }
  /** Nothing more can be saved here: the response is submitted, or its link leads nowhere. */
  | { readonly kind: 'over'; readonly submitted: boolean }
  | { readonly kind: 'later'; readonly afterMs: number };

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly issues: readonly { path: string; message: string }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A captive portal answers anything to anything; our own answers have a shape. */
export function replyOf({ status, retryAfter, body }: Raw, flight: Flight): Reply {
  if (status === 200 && isReceipt(body, flight)) return { kind: 'receipt', receipt: body };
  const problem = problemIn(body);
  if (problem) {
    if (status === 404 || status === 410) return { kind: 'over', submitted: false };
    if (status === 409) return { kind: 'over', submitted: problem.code === 'submitted' };
    if (status === 400 || status === 413 || status === 422) return refusal(problem);
  }
  return { kind: 'later', afterMs: msOf(retryAfter) };
}

function refusal({ message, issues }: Problem): Reply {
  const directions = DIRECTION_IDS.filter((id) =>
    issues.some(({ path }) => `${path}.`.startsWith(`answers.${id}.`))
  );
  return { kind: 'refused', directions, message: issues[0]?.message ?? message };
}

function isReceipt(body: unknown, { seq }: Flight): body is Receipt {
  return (
    isRecord(body) &&
    Array.isArray(body.saved) &&
    isRecord(body.current) &&
    isRecord(body.versions) &&
    typeof body.seq === 'number' &&
    body.seq >= seq
  );
}

/** `{ "error": { "code", "message", "issues"? } }`, or null. */
export function problemIn(body: unknown): Problem | null {
  const error = isRecord(body) && body.error;
  if (!isRecord(error) || typeof error.code !== 'string') return null;
  const issues = Array.isArray(error.issues) ? error.issues.filter(isRecord) : [];
  return {
    code: error.code,
    message: String(error.message ?? ''),
    issues: issues.map(({ path, message }) => ({ path: String(path), message: String(message) }))
  };
}

/** Retry-After in seconds or as a date, in milliseconds from now; 0 when it says nothing. */
export function msOf(retryAfter: string | null, now = Date.now()): number {
  if (!retryAfter) return 0;
  const seconds = Number(retryAfter);
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - now : seconds * 1000;
  return ms > 0 ? ms : 0;
}
