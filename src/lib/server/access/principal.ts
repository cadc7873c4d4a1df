/** Who a request acts for. Routes get it from the guard; services take it and ask no further. */
import type { Locale } from '#lib/domain/model/types.ts';

/** What a member may do in a workspace, from least to most: docs/roles.md has the table. */
export const MEMBER_ROLES = ['viewer', 'editor', 'owner'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Somebody signed in, of no workspace yet. */
export interface SignedIn {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly locale: Locale;
  /** Names the session in the list of sessions; it is a hash and opens nothing. */
  readonly sessionHash: string;
}

export const WORKSPACE_KINDS = ['agency', 'company'] as const;
export type WorkspaceKind = (typeof WORKSPACE_KINDS)[number];

/** What every page of a workspace needs to know of it. */
export interface WorkspaceFacts {
  readonly id: string;
  readonly kind: WorkspaceKind;
  readonly name: string;
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
  /** The month its fiscal year begins with, 1 to 12. */
  readonly fiscalStart: number;
}

/**
 * Somebody in one workspace. Every query of workspace data joins through `workspace.id`, so that an
 * id of another workspace is the same as an id that does not exist.
 */
export interface Member {
  readonly accountId: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly workspace: WorkspaceFacts;
}

/** Whether a role reaches what is needed. */
export const reaches = (role: MemberRole, needed: MemberRole): boolean =>
  MEMBER_ROLES.indexOf(role) >= MEMBER_ROLES.indexOf(needed);
