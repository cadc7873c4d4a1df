/**
 * Who may reach which route and do what there: one table for every way in. A route that is missing
 * here answers 404 to everybody, and a test fails.
 *
 * anyone: no secret, nothing of anybody's to see. link: whoever holds the address, whose token the
 * service below checks. account: whoever is signed in. A workspace's rule names the least role that
 * sees the page, and for what can be done there the least role by the name of the form action
 * (`default` for the unnamed one and for requests that are no form). A key's rule names by method the
 * least scope of a key of the API; a session opens nothing there. What is not named, nobody does.
 */
import type { KeyScope, MemberRole } from './principal.ts';

export interface WorkspaceRule {
  see: MemberRole;
  act?: Readonly<Record<string, MemberRole>>;
}
export interface KeyRule {
  key: Readonly<Partial<Record<'GET' | 'POST', KeyScope>>>;
}
export type Rule = 'anyone' | 'link' | 'account' | WorkspaceRule | KeyRule;

export const POLICY: Record<string, Rule> = {
  '/(public)': 'anyone',
  '/(public)/about': 'anyone',
  '/(public)/privacy': 'anyone',
  '/(public)/dictionary': 'anyone',
  '/(public)/refused/[reason=refusal]': 'anyone',
  '/(respond)/deleted': 'anyone',
  '/(respond)/passed-on': 'anyone',
  '/(auth)/sign-in': 'anyone',
  '/(auth)/sign-out': 'anyone',
  '/(auth)/set-up': 'anyone',
  '/(auth)/register': 'anyone',
  '/(auth)/reset': 'anyone',
  '/(auth)/reset/[token=token]': 'link',
  '/(auth)/verify/[token=token]': 'link',
  '/(auth)/change-email/[token=token]': 'link',
  '/brand/[logo=token]': 'anyone',
  '/locale': 'anyone',
  '/schemas/[document=document].json': 'anyone',
  '/healthz': 'anyone',
  '/readyz': 'anyone',
  '/api/v1/model': 'anyone',
  '/api/v1/scorecards': 'anyone',
  '/api/v1/openapi.json': 'anyone',

  '/api/v1/companies': { key: { GET: 'read' } },
  '/api/v1/companies/[company=uuid]': { key: { GET: 'read' } },
  '/api/v1/rounds': { key: { GET: 'read', POST: 'write' } },
  '/api/v1/rounds/[round=uuid]': { key: { GET: 'read' } },
  '/api/v1/rounds/[round=uuid]/links': { key: { POST: 'write' } },
  '/api/v1/rounds/[round=uuid]/responses': { key: { GET: 'read' } },
  '/api/v1/rounds/[round=uuid]/scorecard': { key: { GET: 'read' } },

  '/(auth)/account': 'account',
  '/(auth)/account/delete': 'account',
  '/(auth)/workspaces': 'account',
  '/(auth)/workspaces/new': 'account',

  '/(app)/w/[workspace=uuid]': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]': {
    see: 'viewer',
    act: {
      ...{ send: 'editor', remind: 'editor', reopen: 'editor', reissue: 'editor' },
      ...{ revoke: 'editor', addPeople: 'editor', addOpenLink: 'editor' }
    }
  },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/board': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/links.csv': { see: 'editor' },
  '/(app)/w/[workspace=uuid]/rounds': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/rounds/new': {
    see: 'editor',
    act: { open: 'editor', look: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/edit': {
    see: 'editor',
    act: { save: 'editor', close: 'editor', extend: 'editor', repeat: 'editor', look: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/delete': {
    see: 'editor',
    act: { remove: 'editor', restore: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/sheet': { see: 'editor' },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/qr.svg': { see: 'editor' },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/qr.png': { see: 'editor' },
  '/(app)/w/[workspace=uuid]/portfolio': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/portfolio/portfolio.[format=spreadsheet]': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/portfolio/portfolio.json': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/clients': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/clients/new': { see: 'editor', act: { default: 'editor' } },
  '/(app)/w/[workspace=uuid]/clients/import': {
    see: 'editor',
    act: { check: 'editor', add: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/clients/import/template.csv': { see: 'editor' },
  '/(app)/w/[workspace=uuid]/clients/import/company': {
    see: 'editor',
    act: { check: 'editor', take: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/company.json': { see: 'editor' },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]': {
    see: 'viewer',
    act: {
      addPerson: 'editor',
      changePerson: 'editor',
      removePerson: 'editor',
      restorePerson: 'editor',
      archive: 'editor',
      restore: 'editor'
    }
  },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/compare': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/quarters': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/company.[format=spreadsheet]': {
    see: 'viewer'
  },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/edit': {
    see: 'editor',
    act: { default: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/plan': {
    see: 'viewer',
    act: {
      ...{ add: 'editor', move: 'editor', nudge: 'editor', status: 'editor', mend: 'editor' },
      ...{ remove: 'editor', restore: 'editor', capacity: 'editor' }
    }
  },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/plan/[step=step]': {
    see: 'viewer',
    act: { save: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/plan/suggest': {
    see: 'editor',
    act: { default: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/plan/calendar.ics': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/plan/plan.csv': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/benchmark': {
    see: 'viewer',
    act: { leaveOut: 'owner', takeIn: 'owner' }
  },
  '/(app)/w/[workspace=uuid]/settings/benchmark': {
    see: 'owner',
    act: { join: 'owner', leave: 'owner', takeIn: 'owner' }
  },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/targets': {
    see: 'viewer',
    act: { default: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/settings': { see: 'owner', act: { default: 'owner' } },
  '/(app)/w/[workspace=uuid]/settings/brand': {
    see: 'owner',
    act: { preview: 'owner', save: 'owner', logo: 'owner', removeLogo: 'owner' }
  },
  '/(app)/w/[workspace=uuid]/clients/[company=uuid]/brand': {
    see: 'editor',
    act: {
      ...{ preview: 'editor', save: 'editor', logo: 'editor' },
      ...{ removeLogo: 'editor', reset: 'editor' }
    }
  },
  '/(app)/w/[workspace=uuid]/settings/members': {
    see: 'viewer',
    act: {
      ...{ role: 'owner', remove: 'owner', handOver: 'owner', leave: 'viewer' },
      ...{ invite: 'owner', reissue: 'owner', revoke: 'owner' }
    }
  },
  '/(app)/w/[workspace=uuid]/settings/model': {
    see: 'owner',
    act: { check: 'owner', take: 'owner', choose: 'owner' }
  },
  '/(app)/w/[workspace=uuid]/settings/model/matrix.json': { see: 'owner' },
  '/(app)/w/[workspace=uuid]/settings/api': {
    see: 'owner',
    act: { makeKey: 'owner', revokeKey: 'owner', addWebhook: 'owner' }
  },
  '/(app)/w/[workspace=uuid]/settings/api/[webhook=uuid]': {
    see: 'owner',
    act: {
      ...{ pause: 'owner', resume: 'owner', remove: 'owner' },
      ...{ test: 'owner', sendAgain: 'owner', renewSecret: 'owner' }
    }
  },
  '/(app)/w/[workspace=uuid]/settings/audit': { see: 'owner' },
  '/(app)/w/[workspace=uuid]/settings/delete': { see: 'owner', act: { default: 'owner' } },
  '/(app)/w/[workspace=uuid]/settings/people': { see: 'owner' },
  '/(app)/w/[workspace=uuid]/settings/people/[person=uuid]': {
    see: 'owner',
    act: { default: 'owner' }
  },
  '/(app)/w/[workspace=uuid]/settings/people/[person=uuid]/export': {
    see: 'owner',
    act: { default: 'owner' }
  },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/scorecard': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/scorecard.[format=spreadsheet]': {
    see: 'viewer'
  },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/scorecard.json': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/radar.[picture=picture]': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/bars.[picture=picture]': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/answers.[format=spreadsheet]': { see: 'editor' },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/answers.json': { see: 'editor' },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/responses/[response=uuid]': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/consensus': {
    see: 'editor',
    act: { default: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/external': {
    see: 'editor',
    act: { default: 'editor' }
  },

  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/report': {
    see: 'viewer',
    act: { default: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/rounds/[round=uuid]/report/preview': {
    see: 'editor',
    act: { default: 'editor' }
  },
  '/(app)/w/[workspace=uuid]/reports/[report=uuid]': {
    see: 'viewer',
    act: { share: 'editor', revoke: 'editor' }
  },

  '/(app)/w/[workspace=uuid]/reports/[report=uuid]/report.[file=report]': { see: 'viewer' },
  '/(app)/w/[workspace=uuid]/reports/[report=uuid]/[chart=chart].[picture=picture]': {
    see: 'viewer'
  },
  '/(shared)/s/[token=token]': 'link',
  '/(shared)/s/[token=token]/seen': 'link',
  '/(shared)/s/[token=token]/report.[file=report]': 'link',
  '/(shared)/s/[token=token]/[chart=chart].[picture=picture]': 'link',
  '/(auth)/join/[token=token]': 'link',
  '/(respond)/a/[token=token]': 'link',
  '/(respond)/a/[token=token]/[direction=direction]': 'link',
  '/(respond)/a/[token=token]/review': 'link',
  '/(respond)/a/[token=token]/about': 'link',
  '/(respond)/a/[token=token]/done': 'link',
  '/(respond)/a/[token=token]/amend': 'link',
  '/(respond)/a/[token=token]/delete': 'link',
  '/(respond)/a/[token=token]/no-reminders': 'link',
  '/(respond)/a/[token=token]/pass-on': 'link',
  '/(respond)/a/[token=token]/scorecard': 'link',
  '/(respond)/a/[token=token]/scorecard.[format=spreadsheet]': 'link',
  '/(respond)/a/[token=token]/scorecard.json': 'link',
  '/(respond)/a/[token=token]/[chart=chart].[picture=picture]': 'link',
  '/(respond)/a/[token=token]/claim': 'account',
  '/(respond)/a/[token=token]/team': 'link',
  '/(respond)/a/[token=token]/answers': 'link',
  '/(respond)/a/[token=token]/submit': 'link'
};
