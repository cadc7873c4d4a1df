import type { auditWords } from '#lib/i18n/audit.ts';
import { AUDIT_ACTIONS, type AuditAction } from './actions.ts';

export type AuditKind = keyof (typeof auditWords)['en']['kinds'];

/** Forty actions are too many to choose from: a reader chooses among their kinds. */
const KIND: Record<AuditAction, AuditKind> = {
  signedIn: 'members',
  signInRefused: 'refusals',
  passwordChanged: 'members',
  emailChanged: 'members',
  workspaceCreated: 'members',
  workspaceChanged: 'members',
  workspaceDeleted: 'members',
  workspaceRestored: 'members',
  memberInvited: 'members',
  memberInvitationRevoked: 'members',
  memberJoined: 'members',
  memberRoleChanged: 'members',
  memberRemoved: 'members',
  ownershipHandedOver: 'members',
  clientCreated: 'clients',
  clientChanged: 'clients',
  clientArchived: 'clients',
  clientRestored: 'clients',
  clientsImported: 'clients',
  targetsSet: 'clients',
  weightsSet: 'clients',
  personAdded: 'clients',
  personChanged: 'clients',
  personRemoved: 'clients',
  personRestored: 'clients',
  roundOpened: 'rounds',
  roundChanged: 'rounds',
  roundClosed: 'rounds',
  roundExtended: 'rounds',
  roundDeleted: 'rounds',
  roundRestored: 'rounds',
  roundErased: 'rounds',
  responseReopened: 'answers',
  linkCreated: 'links',
  linkRevoked: 'links',
  linkReissued: 'links',
  linksSent: 'links',
  responseClaimed: 'answers',
  externalViewGiven: 'answers',
  consensusAgreed: 'answers',
  personExported: 'privacy',
  personErased: 'privacy',
  denied: 'refusals'
};

export const actionsOf = (kind: AuditKind): AuditAction[] =>
  AUDIT_ACTIONS.filter((action) => KIND[action] === kind);
