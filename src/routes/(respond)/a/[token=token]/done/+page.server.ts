import { redirect } from '@sveltejs/kit';
import { opened } from '#lib/server/http/opened.ts';

export async function load({ locals, params }) {
  const { status, submittedOn, eraseAfter, formerVersions } = await opened(
    locals.ctx,
    params.token
  );
  if (status !== 'submitted') redirect(303, `/a/${params.token}`);
  return { submittedOn, eraseAfter, formerVersions };
}
