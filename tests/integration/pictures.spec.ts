import { beforeEach, describe, expect, test } from 'vitest';
import type { Locale } from '#lib/domain/model/types.ts';
import { formats } from '#lib/i18n/format.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as audit from '#lib/server/audit/service.ts';
import { pictureResponse } from '#lib/server/http/picture-response.ts';
import * as teams from '#lib/server/teams/service.ts';
import { quickAnswers } from '#tests/support/answers.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { answer, closeRound, openRound, type RoundOptions } from '#tests/support/rounds.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const COMPANY = 'Северный <script> лес';
type Asked = Parameters<typeof pictureResponse>[0];

describe.each(dialects)('pictures of a round, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
  });

  async function aRound(options: RoundOptions = {}, people = 3) {
    const client = await company(ctx, owner, COMPANY);
    const id = await openRound(ctx, owner, client, options);
    for (const last of [1, 2, 4].slice(0, people))
      await answer(ctx, id, quickAnswers(3, 2.5, 1.5, '-', 2, last, 3), { name: 'Anna' });
    await closeRound(ctx, id);
    return id;
  }

  const ask = (round: string, file: string, { member = owner, locale = 'en' as Locale } = {}) => {
    const url = new URL(`http://localhost/${file}`);
    const [what, picture] = url.pathname.slice(1).split('.') as ['radar' | 'bars', 'svg' | 'png'];
    const locals = { ctx, member, locale } as unknown as Asked['locals'];
    const setHeaders = () => undefined;
    return pictureResponse({ params: { round, picture }, url, locals, setHeaders }, what);
  };

  test('a file has the figures of the scorecard, in the language asked for', async () => {
    const round = await aRound();
    const view = await teams.scorecard(ctx, owner, round);
    if (view === 'unknown') throw new Error(view);
    for (const locale of ['en', 'ru'] as const)
      for (const what of ['radar', 'bars'] as const) {
        const response = await ask(round, `${what}.svg?lang=${locale}`);
        expect(response.headers.get('content-type')).toBe('image/svg+xml');
        expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
        const file = await response.text();
        for (const { score, gap } of view.scorecard.directions) {
          const figure = what === 'radar' ? score : gap;
          expect(file).toContain(`>${figure === null ? '—' : formats(locale).score(figure)}<`);
        }
        expect(file).toContain(locale === 'ru' ? 'Потребность' : 'Need');
        expect(file).not.toContain('<script');
      }
  });

  test('the ground, the scheme and the size are as asked; what is not understood is as usual', async () => {
    const round = await aRound();
    const said = async (file: string) => (await ask(round, file)).text();
    expect(await said('radar.svg')).toMatch(/<rect [^>]*fill="#faf9f6"/);
    expect(await said('radar.svg?ground=transparent')).not.toContain('<rect');
    expect(await said('radar.svg?scheme=dark')).toMatch(/<rect [^>]*fill="#11161b"/);
    expect(await said('radar.svg?ground=%22/%3E&scheme=x&size=1e9&lang=de')).toBe(
      await said('radar.svg')
    );
    const wide = async (file: string) =>
      Buffer.from(await (await ask(round, file)).arrayBuffer()).readUInt32BE(16);
    expect((await wide('bars.png?size=3')) / (await wide('bars.png?size=2'))).toBe(1.5);
  });

  test('nobody else’s round has pictures, nor one without answers that may be shown', async () => {
    const round = await aRound();
    const empty = await aRound({ quarter: '2026-Q3' }, 0);
    const hidden = await aRound({ quarter: '2026-Q2', anonymous: true }, 2);
    const stranger = await workspace(ctx);
    await expect(ask(round, 'radar.svg', { member: stranger })).rejects.toMatchObject({
      status: 404
    });
    for (const bare of [empty, hidden])
      await expect(ask(bare, 'radar.svg')).rejects.toMatchObject({ status: 404 });
  });

  test('who took one stands in the audit trail', async () => {
    const round = await aRound();
    await ask(round, 'radar.png');
    const { entries } = await audit.read(ctx, owner, 'en', {});
    expect(entries[0]?.text).toContain('the radar of Северный');
  });
});
