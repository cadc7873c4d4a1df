/** The plan as files that other programs read: a calendar and a table. */
import ICAL from 'ical.js';
import { doneWhen, stepOf, type Model } from '#lib/domain/model/index.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { daysOf } from '#lib/domain/quarter.ts';
import { stepParts } from '#lib/domain/step-id.ts';
import { capitalised } from '#lib/i18n/direction-names.ts';
import { formats } from '#lib/i18n/format.ts';
import { planFileWords } from '#lib/i18n/plan-files.ts';
import { planWords, sayStep } from '#lib/i18n/plan.ts';
import { stepWords } from '#lib/i18n/steps.ts';
import { unset } from '#lib/i18n/typography.ts';
import { Temporal } from 'temporal-polyfill';
import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import * as sheets from '../sheets/service.ts';
import type { Sheet } from '../sheets/service.ts';
import { get } from './read.ts';
import type { PlannedEntry } from './types.ts';

/** A step's last day: the one that was agreed, else its last quarter's by the fiscal year. */
function dueOn({ dueOn: agreed, last }: PlannedEntry, { workspace }: Member): string {
  const { before } = daysOf(last, workspace.fiscalStart);
  return agreed ?? Temporal.PlainDate.from(before).subtract({ days: 1 }).toString();
}

const nameOf = ({ step }: PlannedEntry, locale: Locale) => capitalised(sayStep(step, locale));

/**
 * The plan as an iCalendar file: a step that was not dropped is a whole day, its last one. Null when
 * the workspace has no such company.
 */
export async function calendar(
  ctx: Context,
  member: Member,
  companyId: string,
  locale: Locale
): Promise<string | null> {
  const [company, plan] = await Promise.all([
    companies.get(ctx, member, companyId),
    get(ctx, member, companyId)
  ]);
  if (!company || !plan) return null;
  const file = new ICAL.Component('vcalendar');
  file.updatePropertyWithValue('version', '2.0');
  // who made it, by the place: the file carries nobody's name but the company's
  file.updatePropertyWithValue('prodid', `-//${new URL(ctx.origin).host}//Plan//EN`);
  // of a name that no standard has, the library writes the value as it is
  const name = planFileWords[locale].calendar(company.name).replace(/\s+/g, ' ');
  file.updatePropertyWithValue('x-wr-calname', name);
  file.updatePropertyWithValue('x-wr-timezone', member.workspace.timeZone);
  const page = `${ctx.origin}/w/${member.workspace.id}/clients/${companyId}/plan`;
  for (const entry of plan.entries.filter(({ status }) => status !== 'dropped')) {
    const event = new ICAL.Component('vevent');
    const day = ICAL.Time.fromDateString(dueOn(entry, member));
    // the library escapes a line feed; a carriage return would end the line
    const put = (name: string, value: string | number | ICAL.Time) =>
      event.updatePropertyWithValue(
        name,
        typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value
      );
    // the same step is the same event when the file is taken in again
    put('uid', `${entry.step}.${companyId}@${new URL(ctx.origin).hostname}`);
    put('sequence', entry.version);
    put('dtstamp', ICAL.Time.fromJSDate(ctx.now(), true));
    put('dtstart', day);
    put('transp', 'TRANSPARENT');
    put('summary', `${company.name}: ${stepOf(plan.model, entry.step).outcome[locale]}`);
    put('description', describe(plan.model, entry, locale));
    put('url', `${page}/${entry.step}`);
    file.addSubcomponent(event);
  }
  return `${file.toString()}\r\n`;
}

function describe(version: Model, entry: PlannedEntry, locale: Locale): string {
  const { status, owner, notes, link, step } = entry;
  const [t, words] = [planFileWords[locale], stepWords[locale]];
  return [
    unset(nameOf(entry, locale)),
    unset(`${planWords[locale].status}: ${planWords[locale].statuses[status]}`),
    owner && `${words.owner}: ${owner}`,
    unset(`${words.doneWhen}: ${doneWhen(stepOf(version, step))[locale]}`),
    notes && `${t.notes}: ${notes}`,
    link
  ]
    .filter(Boolean)
    .join('\n');
}

/** How wide each column of the table is, in characters. */
const WIDTHS = {
  ...{ begins: 20, ends: 20, step: 36, from: 10, to: 10, outcome: 60, status: 16, effort: 12 },
  ...{ owner: 20, dueOn: 12, notes: 50, link: 40 }
};

/** The plan as a table; null when the workspace has no such company. */
export async function table(
  ctx: Context,
  member: Member,
  companyId: string,
  locale: Locale
): Promise<Omit<Sheet, 'name'> | null> {
  const plan = await get(ctx, member, companyId);
  if (!plan) return null;
  const { columns } = planFileWords[locale];
  const { quarter } = formats(locale);
  const rows = plan.entries.map((entry) => {
    const model = stepOf(plan.model, entry.step);
    const { from, to } = stepParts(entry.step);
    const { owner, dueOn, notes, link } = entry;
    return [
      ...[quarter(entry.quarter), quarter(entry.last), nameOf(entry, locale)].map(unset),
      ...[sheets.whole(from), sheets.whole(to), model.outcome[locale]],
      unset(planWords[locale].statuses[entry.status]),
      stepWords[locale].efforts[model.effort],
      ...[owner, sheets.day(dueOn), notes, link]
    ];
  });
  return {
    columns: (Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map((key) => ({
      head: unset(columns[key]),
      width: WIDTHS[key]
    })),
    rows
  };
}
