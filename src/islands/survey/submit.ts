/** The review page: everything is sent first, then the response is submitted, once. */
import { openPost } from './post.ts';
import { msOf, problemIn } from './reply.ts';
import { showState } from './status.ts';
import { home, request } from './wire.ts';

const FIRST_PAUSE_MS = 2000;

export function startSubmit(form: HTMLFormElement): void {
  let submitting = false;
  // What the server refuses or another device contradicts is settled where it was answered.
  const settleAt = (id: string | undefined) => id && location.assign(`${home()}/${id}`);
  const firstDispute = () => Object.keys(post.box.disputes)[0];
  const post = openPost({
    refused: ([id]) => settleAt(id),
    disputed: () => settleAt(firstDispute())
  });

  async function submit(): Promise<void> {
    if (!post.isSent) showState('leaving', post.kept);
    await post.sent();
    if (firstDispute()) return void settleAt(firstDispute());
    const { client, seq } = post.box;
    const { status, retryAfter, body } = await request('POST', 'submit', { client, seq });
    const outcome = body as { scorecard?: string | null; missingSeq?: number[] } | undefined;
    const done = (status === 200 || status === 409) && outcome && 'scorecard' in outcome;
    if (done) {
      post.wipe();
      return location.assign(outcome.scorecard ?? `${home()}/done`);
    }
    // What is missing, or why it cannot be: the server's own page says it best.
    if (problemIn(body) || outcome?.missingSeq) return form.submit();
    showState('waiting', post.kept);
    setTimeout(() => void submit(), Math.max(msOf(retryAfter), FIRST_PAUSE_MS));
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (submitting) return;
    submitting = true;
    void submit();
  });
}
