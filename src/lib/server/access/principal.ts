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
 * Who acts in one workspace: a member, or a key of its API. Every query of workspace data joins
 * through `workspace.id`, so that an id of another workspace is the same as an id that does not exist.
 */
export interface Principal {
  /** Null for a key, which is nobody's in particular. */
  readonly accountId: string | null;
  /** Of a key only. */
  readonly keyId?: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly workspace: WorkspaceFacts;
}

/** Somebody in one workspace. */
export interface Member extends Principal {
  readonly accountId: string;
}

/** How far a key of the API reaches: it reads, or it changes things too. */
export const KEY_SCOPES = ['read', 'write'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** A program that sends a key. Services see it as a viewer, or with a key that writes as an editor. */
export interface KeyHolder extends Principal {
  readonly accountId: null;
  readonly keyId: string;
  readonly scope: KeyScope;
}

/** Whether a role reaches what is needed. */
export const reaches = (role: MemberRole, needed: MemberRole): boolean =>
  MEMBER_ROLES.indexOf(role) >= MEMBER_ROLES.indexOf(needed);
