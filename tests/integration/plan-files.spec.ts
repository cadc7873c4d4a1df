import { parse } from 'csv-parse/sync';
import ical, { type VEvent } from 'node-ical';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '#lib/server/access/principal.ts';
import { csvResponse } from '#lib/server/http/files.ts';
import * as plans from '#lib/server/plans/service.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const HOSTILE = '=1+HYPERLINK(A1)\nEND:VEVENT\r\nBEGIN:VALARM;x=1,2\\';

describe.each(dialects.slice(0, 1))('a plan taken along, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  let companyId: string;
  beforeEach(async () => {
    ctx = testContext(database());
    const made = await workspace(ctx, { timeZone: 'Pacific/Kiritimati' });
    // a fiscal year that begins in April: its third quarter ends with the calendar year
    owner = { ...made, workspace: { ...made.workspace, fiscalStart: 4 } };
    companyId = await company(ctx, owner, '=Hostile; "Ltd"\nEND:VCALENDAR');
  });

  const fill = async () => {
    for (const step of ['need.1-2', 'brand.1-2', 'deal.1-2'] as const)
      await plans.add(ctx, owner, companyId, { step, quarter: '2026-Q3' });
    const { entries } = (await plans.get(ctx, owner, companyId))!;
    const details = { owner: '@SUM(1)', notes: HOSTILE, link: 'https://example.org/a;b,c?d=e' };
    await plans.change(ctx, owner, companyId, entries[0]!, {
      ...{ ...details, status: 'doing', dueOn: '2026-12-10' }
    });
    await plans.setStatus(ctx, owner, companyId, entries[2]!, 'dropped');
  };
  const file = async () => (await plans.calendar(ctx, owner, companyId, 'en'))!;
  const events = async () =>
    Object.values(ical.sync.parseICS(await file())).filter(
      (part): part is VEvent => part?.type === 'VEVENT'
    );
  const dayOf = ({ start }: VEvent) =>
    [start.getFullYear(), start.getMonth() + 1, start.getDate()].join('-');

  test('as a calendar has one day a step, the agreed one or the last of its quarter', async () => {
    await fill();
    const [need, brand, ...others] = await events();
    expect(others).toEqual([]); // what was dropped is nobody's day
    expect([need, brand].map((event) => [event!.datetype, dayOf(event!)])).toEqual([
      ['date', '2026-12-10'],
      ['date', '2026-12-31']
    ]);
    expect(need?.uid).not.toBe(brand?.uid);
    expect(need?.summary).toContain('=Hostile; "Ltd"');
    // what somebody typed is text: it ends no event and begins none
    expect(need?.description).toContain('END:VEVENT\nBEGIN:VALARM;x=1,2\\');
    expect(need?.description).toContain('Owner: @SUM(1)');
    expect(need?.alarms ?? []).toEqual([]);
    const page = `http://localhost/w/${owner.workspace.id}/clients/${companyId}/plan`;
    expect(need?.url).toBe(`${page}/need.1-2`);
    const lines = (await file()).split('\r\n');
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(2);
    expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('DTSTAMP'))).toBe('DTSTAMP:20261123T100000Z');
    expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true);
  });

  test('taken in again is the same events', async () => {
    await fill();
    const before = (await events()).map(({ uid, sequence }) => [uid, sequence]);
    expect((await events()).map(({ uid, sequence }) => [uid, sequence])).toEqual(before);
  });

  test('as a table has every step, and no cell that a spreadsheet would run', async () => {
    await fill();
    const table = (await plans.table(ctx, owner, companyId, 'ru'))!;
    const text = await csvResponse(table, { title: 'План', plain: 'plan' }, 'ru').text();
    const read = parse(text, { bom: true, delimiter: ';', columns: true }) as Record<
      string,
      string
    >[];
    expect(read).toHaveLength(3);
    expect(read[0]).toMatchObject({
      ...{ Начало: 'III квартал 2026', Состояние: 'в работе', Срок: '2026-12-10' },
      ...{ 'С уровня': '1', 'На уровень': '2', Отвечает: "'@SUM(1)" },
      Ссылка: 'https://example.org/a;b,c?d=e'
    });
    expect(read[0]?.Заметки).toBe(`'${HOSTILE}`);
    expect(read[2]?.Состояние).toBe('отменено');
  });

  test('is nothing to another workspace', async () => {
    await fill();
    const stranger = await workspace(ctx, { name: 'Other' });
    expect(await plans.calendar(ctx, stranger, companyId, 'en')).toBeNull();
    expect(await plans.table(ctx, stranger, companyId, 'en')).toBeNull();
  });
});
