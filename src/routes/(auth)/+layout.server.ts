import { takeNotice } from '#lib/server/http/notice.ts';

export const load = ({ locals, cookies }) => ({
  reader: locals.account?.name ?? null,
  notice: takeNotice(cookies)
});
