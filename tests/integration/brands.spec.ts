import { Resvg } from '@resvg/resvg-js';
import { beforeEach, describe, expect, test } from 'vitest';
import { inflateSync } from 'node:zlib';
import type { Member } from '#lib/server/access/principal.ts';
import * as brands from '#lib/server/brands/service.ts';
import { Unavailable } from '#lib/server/errors.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { animated, held, jpeg, mark, png, printersJpeg, svg } from '#tests/support/logos.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const NOTHING = { name: null, accent: null, footer: null, replyTo: null, whiteLabel: null };

describe.each(dialects)('a brand on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  let companyId: string;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
    companyId = await company(ctx, owner);
  });
  const place = () => ({ workspaceId: owner.workspace.id, companyId });
  const save = (of: string | null, own: Partial<brands.Own>, version = 0) =>
    brands.save(ctx, owner, of, { ...NOTHING, ...own }, version);
  const deeds = async () => {
    const rows = await ctx.db
      .selectFrom('audit')
      .select(['action', 'subject'])
      .orderBy('id')
      .execute();
    return rows.map(({ action, subject }) => [action, subject].filter(Boolean).join(' '));
  };

  test('is the product’s ink and the workspace’s name until somebody sets it', async () => {
    expect(await brands.face(ctx, place())).toBe(null);
    expect(await brands.inForce(ctx, place())).toEqual({
      ...{ name: 'North Star', logo: null, footer: null, replyTo: null, whiteLabel: false },
      accent: { paper: '#15202b', dark: '#eceae4' }
    });
    expect(await brands.inForce(ctx, { ...place(), workspaceId: ctx.random.id() })).toBe(null);
  });

  test('is the company’s own over the workspace’s, field by field', async () => {
    await save(null, { name: 'North', accent: '#0a5f4e', footer: 'North Ltd', whiteLabel: true });
    await save(companyId, { name: 'Beam', replyTo: 'hello@beam.example', whiteLabel: false });
    expect(await brands.inForce(ctx, place())).toMatchObject({
      ...{ name: 'Beam', footer: 'North Ltd', replyTo: 'hello@beam.example', whiteLabel: false },
      accent: { paper: '#0a5f4e' }
    });
    const other = await company(ctx, owner, 'Other');
    expect(await brands.face(ctx, { ...place(), companyId: other })).toMatchObject({
      ...{ name: 'North', whiteLabel: true, leads: true }
    });
    await brands.reset(ctx, owner, companyId);
    expect(await brands.face(ctx, place())).toMatchObject({ name: 'North', whiteLabel: true });
    expect(await deeds()).toEqual([
      ...['brandChanged', 'brandChanged Lighthouse', 'brandChanged Lighthouse']
    ]);
  });

  test('a form made from what somebody else has changed since is refused', async () => {
    expect(await save(null, { name: 'First' })).toBe('saved');
    expect(await save(null, { name: 'Second' })).toBe('overtaken');
    const { version, own } = await brands.settings(ctx, owner, null);
    expect(own.name).toBe('First');
    expect(await save(null, { name: 'Second' }, version)).toBe('saved');
    expect(await deeds()).toHaveLength(2);
  });

  test('of another workspace’s company is nobody’s to see or set', async () => {
    const stranger = await workspace(ctx, { name: 'Other' });
    const set = (own: Partial<brands.Own>) =>
      brands.save(ctx, stranger, companyId, { ...NOTHING, ...own }, 0);
    await save(companyId, { name: 'Beam' });
    expect(await set({ name: 'Evil' })).toBe('unknown');
    expect(await brands.setLogo(ctx, stranger, companyId, mark())).toBe('unknown');
    expect(await brands.removeLogo(ctx, stranger, companyId)).toBe('unknown');
    expect(await brands.reset(ctx, stranger, companyId)).toBe('unknown');
    expect((await brands.settings(ctx, stranger, companyId)).own).toEqual(NOTHING);
    const mixed = { workspaceId: stranger.workspace.id, companyId };
    expect(await brands.face(ctx, mixed)).toBe(null);
    expect((await brands.inForce(ctx, place()))?.name).toBe('Beam');
  });

  test('has a logo at an address that changes with its bytes, and goes with whose it is', async () => {
    const logoOf = async () => (await brands.face(ctx, place()))?.logo;
    expect(await brands.setLogo(ctx, owner, null, mark())).toBe('saved');
    const first = await logoOf();
    expect(first).toMatchObject({ onPaper: true, onDark: false });
    expect(await brands.setLogo(ctx, owner, companyId, png())).toBe('saved');
    const own = await logoOf();
    expect(own?.href).not.toBe(first?.href);
    const file = (href = '') => brands.logoFile(ctx, href.replace('/brand/', ''));
    expect((await file(own?.href))?.type).toBe('image/png');
    expect((await file(first?.href))?.type).toBe('image/svg+xml');
    await brands.removeLogo(ctx, owner, companyId);
    expect(await file(own?.href)).toBe(null);
    // under another name the workspace's logo would say the wrong one
    const { version } = await brands.settings(ctx, owner, companyId);
    await save(companyId, { name: 'Beam' }, version);
    expect(await logoOf()).toBe(null);
    await save(companyId, {}, version + 1);
    expect(await logoOf()).toEqual(first);
    expect((await deeds()).filter((deed) => deed.startsWith('logo'))).toEqual([
      ...['logoSet', 'logoSet Lighthouse', 'logoRemoved Lighthouse']
    ]);

    await brands.setLogo(ctx, owner, companyId, png());
    await ctx.db.deleteFrom('company').where('id', '=', companyId).execute();
    expect(await ctx.db.selectFrom('brand_logo').select('company_id').execute()).toEqual([
      { company_id: null }
    ]);
    await workspaces.deleteWorkspace(ctx, owner);
    await ctx.db.deleteFrom('workspace').where('id', '=', owner.workspace.id).execute();
    for (const table of ['brand', 'brand_logo'] as const)
      expect(await ctx.db.selectFrom(table).select('place_id').execute()).toEqual([]);
  });
});

// what is drawn does not differ by database
describe.each(dialects.slice(0, 1))('a logo', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
  });
  const put = (bytes: Uint8Array) => brands.setLogo(ctx, owner, null, bytes);
  const kept = async () => {
    const place = { workspaceId: owner.workspace.id, companyId: null };
    return (await brands.inForce(ctx, place))?.logo;
  };
  /** The names of a PNG's chunks. */
  const chunks = (base64 = '') => {
    const bytes = Buffer.from(base64, 'base64');
    const names: string[] = [];
    for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
      names.push(bytes.toString('latin1', at + 4, at + 8));
    return [...new Set(names)];
  };

  test('that is a drawing keeps its shapes, and nothing that acts, links or fetches', async () => {
    const hostile = svg(
      `<script>fetch('https://evil.example')</script>
      <style>@import url(https://evil.example/x.css); .a { fill: #0a5f4e }</style>
      <foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml" onload="x()"/></foreignObject>
      <animate attributeName="x" onbegin="alert(1)"/><set onend="alert(1)"/>
      <rect class="a" width="200" height="50" onclick="alert(1)" style="background:url(https://evil.example)"/>
      <metadata>Vera Orlova, Moscow</metadata><title>secret</title>`,
      '',
      'onload="alert(1)"'
    );
    expect(await put(hostile)).toBe('saved');
    const logo = await kept();
    expect(logo?.svg).toContain('fill="#0a5f4e"');
    expect(logo?.svg).not.toMatch(
      /evil|alert|script|style|foreign|onclick|onload|secret|Vera|animate/
    );
    expect(logo).toMatchObject({ width: 800, height: 200, onPaper: true, onDark: true });
    expect(chunks(logo?.png)).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  test('of any size is drawn at ours', async () => {
    expect(await put(svg('<path d="M0 0H9V9Z"/>', '', 'width="1e9" height="1e9"'))).toBe('saved');
    expect(await kept()).toMatchObject({ width: 400, height: 400 });
  });

  test('that is a picture loses what came with it: a place, a second picture, what is behind its end', async () => {
    const place = Buffer.from('Comment\0GPS 55.7558, 37.6173', 'latin1');
    const more = ['eXIf', 'tEXt'].map((name) => ({ name, data: place }));
    const trailing = Buffer.concat([png({ more }), Buffer.from('<script>alert(1)</script>')]);
    for (const bytes of [new Uint8Array(trailing), animated(), jpeg()]) {
      expect(await put(bytes)).toBe('saved');
      const logo = await kept();
      expect(logo?.svg).toBe(null);
      for (const base64 of [logo?.png, logo?.small])
        expect(chunks(base64)).toEqual(['IHDR', 'IDAT', 'IEND']);
    }
  });

  test.each([
    [1, 'left', 'right'],
    [2, 'right', 'left'],
    [3, 'right', 'left'],
    [4, 'left', 'right'],
    [5, 'top', 'bottom'],
    [6, 'top', 'bottom'],
    [7, 'bottom', 'top'],
    [8, 'bottom', 'top']
  ])('that a camera took (%i) stands upright: green %s, yellow %s', async (turn, green, yellow) => {
    expect(await put(held(turn))).toBe('saved');
    const logo = await kept();
    const [width, height] = turn > 4 ? [24, 48] : [48, 24];
    expect(logo).toMatchObject({ width, height });
    const drawn = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${logo?.png}"/></svg>`
    ).render().pixels;
    const at = (side: string) => {
      const x = side === 'left' ? 4 : side === 'right' ? width! - 4 : width! / 2;
      const y = side === 'top' ? 4 : side === 'bottom' ? height! - 4 : height! / 2;
      // red tells the one from the other
      return drawn[4 * (Math.round(y) * width! + Math.round(x))];
    };
    expect(at(green)).toBeLessThan(60);
    expect(at(yellow)).toBeGreaterThan(200);
  });

  test('that is large becomes small without losing its colour', async () => {
    expect(await put(png({ width: 3000, height: 1000 }))).toBe('saved');
    const logo = await kept();
    expect(logo).toMatchObject({ width: 800, height: 267 });
    const bytes = Buffer.from(logo?.small ?? '', 'base64');
    const length = bytes.readUInt32BE(33);
    const pixels = inflateSync(bytes.subarray(41, 41 + length));
    expect([...pixels.subarray(1, 5)]).toEqual([10, 95, 78, 255]);
  });

  test('that is white is seen on the dark ground, one with a ground of its own on both', async () => {
    await put(png({ colour: [255, 255, 255, 120] }));
    expect(await kept()).toMatchObject({ onPaper: false, onDark: true });
    await put(png({ colour: [255, 255, 255, 255] }));
    expect(await kept()).toMatchObject({ onPaper: true, onDark: true });
  });

  test('waits for its turn, but not in a long line', async () => {
    const tried = await Promise.allSettled(Array.from({ length: 6 }, () => put(mark())));
    const outcomes = tried.map((one) => (one.status === 'fulfilled' ? one.value : one.reason));
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(4);
    expect(outcomes.filter((outcome) => outcome instanceof Unavailable)).toHaveLength(2);
  });

  /** A hundred blurs within each other, each wider than the drawing. */
  const bomb = () => {
    const blur =
      '<filter id="f" x="-9" y="-9" width="999" height="999"><feGaussianBlur stdDeviation="900"/></filter>';
    const [begin, end] = ['<g filter="url(#f)">', '</g>'].map((tag) => tag.repeat(100));
    return svg(`${blur}${begin}<rect width="99" height="40"/>${end}`);
  };

  test.for([
    ['cut off', png().slice(0, -40)],
    ['empty', png({ colour: [0, 0, 0, 0] })],
    ['a drawing of nothing', svg('')],
    ['no well-formed XML', svg('<g>')],
    ['in a printer’s colours', printersJpeg()],
    ['a bomb', bomb()]
  ] as const)('that is %s is refused', async ([, bytes]) => {
    expect(await put(bytes)).toEqual({ problem: 'unreadable' });
    expect(await kept()).toBe(null);
  });
});
