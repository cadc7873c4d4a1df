import { takeNotice } from '#lib/server/http/notice.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';

/** The frame's facts. It guards nothing: the policy table does (see http/guard.ts). */
export async function load({ locals, cookies, url }) {
  const { member, ctx } = locals;
  return {
    workspace: member.workspace,
    role: member.role,
    reader: member.name,
    ...(await workspaces.frame(ctx, member)),
    path: url.pathname,
    notice: takeNotice(cookies)
  };
}
