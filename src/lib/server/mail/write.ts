import type { Brand } from '#lib/brand/brand.ts';
import { formats } from '#lib/i18n/format.ts';
import { mailWords } from '#lib/i18n/mail.ts';
import * as brands from '../brands/service.ts';
import type { Context } from '../context.ts';
import { secretHash } from '../keys.ts';
import type { Letter } from './letter.ts';
import type { Taken } from './repository.ts';
import * as subjects from './subjects-repository.ts';

/**
 * No letter: what it was about is over (used, revoked, answered, closed, gone), or its link cannot
 * be derived because the key of the installation is another one.
 */
type Unwritten = 'over' | 'keyChanged';

const HOUR_MS = 3_600_000;

/** Writes a mail as things stand now, its link derived from what it is about. */
export function writeLetter(ctx: Context, mail: Taken): Promise<Letter | Unwritten> {
  switch (mail.kind) {
    case 'verify':
    case 'reset':
    case 'changeEmail':
      return oneTimeLink(ctx, mail, mail.kind);
    case 'alreadyRegistered':
    case 'emailChanged':
    case 'passwordChanged':
      return ofAccount(ctx, mail, mail.kind);
    case 'memberInvitation':
      return memberInvitation(ctx, mail);
    case 'invitation':
    case 'reminder':
      return ofRound(ctx, mail, mail.kind);
  }
}

const hostOf = ({ origin }: Context) => new URL(origin).host;

const PATHS = { verify: 'verify', reset: 'reset', changeEmail: 'change-email' } as const;

async function oneTimeLink(
  ctx: Context,
  { subjectId, locale }: Taken,
  kind: keyof typeof PATHS
): Promise<Letter | Unwritten> {
  const secret = await subjects.secret(ctx.db, { id: subjectId });
  if (!secret || secret.expiresAt <= ctx.now().toISOString()) return 'over';
  const token = ctx.derive(kind, subjectId);
  if (secretHash(token) !== secret.tokenHash) return 'keyChanged';
  const t = mailWords[locale];
  const lives = Date.parse(secret.expiresAt) - Date.parse(secret.createdAt);
  return {
    subject: t[kind].subject,
    brand: await ofOnlyWorkspace(ctx, secret.accountId),
    heading: t[kind].heading,
    paragraphs: [t[kind].text(hostOf(ctx))],
    button: { text: t[kind].button, url: `${ctx.origin}/${PATHS[kind]}/${token}` },
    small: [t[kind].small(t.hours(Math.round(lives / HOUR_MS)))]
  };
}

async function ofAccount(
  ctx: Context,
  { subjectId, locale }: Taken,
  kind: 'alreadyRegistered' | 'emailChanged' | 'passwordChanged'
): Promise<Letter | Unwritten> {
  if (!(await subjects.account(ctx.db, { id: subjectId }))) return 'over';
  const t = mailWords[locale][kind];
  return {
    subject: t.subject,
    brand: await ofOnlyWorkspace(ctx, subjectId),
    heading: t.heading,
    paragraphs: [t.text(hostOf(ctx))],
    button: { text: t.button, url: `${ctx.origin}/sign-in` },
    small: [typeof t.small === 'string' ? t.small : t.small(`${ctx.origin}/reset`)]
  };
}

/** An account is the product's; in the only workspace of somebody that may be a name not to be said. */
async function ofOnlyWorkspace(ctx: Context, accountId: string): Promise<Brand | null> {
  const [only, ...others] = await subjects.workspacesOf(ctx.db, { accountId });
  if (!only || others.length > 0) return null;
  const brand = await brands.inForce(ctx, { workspaceId: only.id, companyId: null });
  return brand?.whiteLabel ? brand : null;
}

async function memberInvitation(
  ctx: Context,
  { subjectId, locale }: Taken
): Promise<Letter | Unwritten> {
  const now = ctx.now().toISOString();
  const invitation = await subjects.memberInvitation(ctx.db, { id: subjectId, now });
  if (!invitation) return 'over';
  const { workspaceId, workspace, generation, tokenHash, role, inviter, expiresAt } = invitation;
  const token = ctx.derive('member', subjectId, generation);
  if (secretHash(token) !== tokenHash) return 'keyChanged';
  const t = mailWords[locale].memberInvitation;
  return {
    subject: t.subject(workspace),
    brand: await brands.inForce(ctx, { workspaceId, companyId: null }),
    heading: t.heading(workspace),
    paragraphs: [t.text(inviter ?? '', workspace)],
    facts: [
      { name: t.role, value: t.roles[role as keyof typeof t.roles] },
      { name: t.lastDay, value: formats(locale).day(expiresAt) }
    ],
    button: { text: t.button, url: `${ctx.origin}/join/${token}` },
    small: [t.small]
  };
}

async function ofRound(
  ctx: Context,
  { subjectId, locale, data, recipient }: Taken,
  kind: 'invitation' | 'reminder'
): Promise<Letter | Unwritten> {
  const link = await subjects.openLink(ctx.db, subjectId, ctx.now().toISOString());
  if (!link || (kind === 'reminder' && link.optedOut)) return 'over';
  // the link has passed on to somebody else since, whose it is alone
  if (link.holder !== recipient) return 'over';
  const { company, closesOn } = link;
  const brand = await brands.inForce(ctx, link);
  if (!brand) return 'over';
  const { name: workspace } = brand;
  const token = ctx.derive('personal', subjectId, link.generation);
  if (secretHash(token) !== link.tokenHash) return 'keyChanged';
  const t = mailWords[locale].round;
  const url = `${ctx.origin}/a/${token}`;
  const common = {
    brand,
    facts: [
      { name: t.time, value: t.times[link.mode] },
      { name: t.answers, value: link.anonymous ? t.anonymous : t.named(workspace) },
      ...(closesOn ? [{ name: t.lastDay, value: formats(locale).day(closesOn) }] : [])
    ],
    button: { text: t.button, url }
  };
  if (kind === 'invitation')
    return {
      ...common,
      subject: t.subject(company),
      heading: t.heading(company),
      paragraphs: [t.asks(data.sender ?? '', workspace)],
      quote: link.welcome[locale],
      small: [t.personal]
    };
  return {
    ...common,
    subject: t.reminderSubject(company),
    heading: t.reminderHeading,
    paragraphs: [t.reminder(workspace, company)],
    small: [t.personal, ...(link.anonymous ? [t.anyUnused] : [])],
    decline: { text: t.noReminders, url: `${url}/no-reminders` }
  };
}
