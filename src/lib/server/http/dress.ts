/**
 * In whose name, colour and icon a page stands. Its brand goes into the page's data; what must stand
 * in the head is put there when the page is rendered, so that no page has to think of it.
 */
import { hash } from 'node:crypto';
import { isSquarish, type Face } from '#lib/brand/brand.ts';
import { inBrand } from '#lib/brand/context.ts';
import type { ReportBrand } from '#lib/report/content.ts';
import { TOKEN } from '#lib/forms/token.ts';
import { common } from '#lib/i18n/common.ts';
import * as brands from '#lib/server/brands/service.ts';
import * as responses from '#lib/server/responses/service.ts';
import { DICTIONARY_PATH } from './dictionary.ts';

const RESPONDENTS = new RegExp(`^/a/(${TOKEN})(?:/|$)`);
const READERS = new RegExp(`^/s/(${TOKEN})(?:/|$)`);
/** What stands for a page that could not be made (http/guard.ts). */
const FAULTS = /^\/refused\/(?:fault|unavailable)$/;
const ADDRESS = new RegExp(`^${TOKEN}$`);

type Asked = { locals: App.Locals; url: URL; params?: { company?: string; round?: string } };

/**
 * The brand of a page: of the round that a link leads into, also when it leads nowhere any more; of a
 * report as it was released; of the company or workspace that a member looks at; of what `?of=` or
 * `?at=` names.
 * The page that tells of a fault must not fail too: it is nobody's.
 */
export const brandOf = (asked: Asked): Promise<Face | null> => find(asked).catch(() => NOBODY);

/** Whose page it is cannot be told: the product's own name may be the one that must not stand there. */
const NOBODY: Face = {
  ...{ name: '', logo: null, accent: null, footer: null },
  ...{ whiteLabel: true, address: null, leads: true }
};

async function find({ locals: { ctx, member }, url, params = {} }: Asked): Promise<Face | null> {
  const [, token] = RESPONDENTS.exec(url.pathname) ?? [];
  if (token) {
    const place = await responses.placeOf(ctx, token);
    return place && brands.face(ctx, place);
  }
  const [, secret] = READERS.exec(url.searchParams.get('at') ?? url.pathname) ?? [];
  if (secret) {
    // fetched here: most requests are no reader's, and a report is made of half the house
    const reports = await import('#lib/server/reports/service.ts');
    const sender = await reports.senderOf(ctx, secret);
    return sender && asReleased(sender);
  }
  // set by the guard alone, on routes of a workspace
  if ((member as typeof member | undefined) && url.pathname.startsWith('/w/')) {
    const workspaceId = member.workspace.id;
    const { company = null, round } = params;
    const companyId = round ? await brands.companyOf(ctx, workspaceId, round) : company;
    return brands.face(ctx, { workspaceId, companyId });
  }
  const address = url.searchParams.get('of') ?? '';
  if (ADDRESS.test(address)) return brands.faceAt(ctx, address);
  return FAULTS.test(url.pathname) ? NOBODY : null;
}

/** The address of a page that stands for the one at `url`, in the same brand. */
export const inBrandOf = (path: string, { pathname }: URL, brand: Face | null): string =>
  brand && !brand.address ? `${path}?at=${encodeURIComponent(pathname)}` : inBrand(path, brand);

/** A report stands in the name of whoever released it; its own page shows the logo. */
const asReleased = ({ name, accent, footer, whiteLabel }: ReportBrand): Face => ({
  ...{ name, accent, footer, whiteLabel, logo: null, address: null, leads: true }
});

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The chosen colour takes ink's place where the page, not what it shows, speaks. */
const styleOf = ({ accent }: Face) =>
  accent &&
  `:root{--brand:${accent.paper};--brand-rule:var(--brand)}@media screen and (prefers-color-scheme:dark){:root{--brand:${accent.dark}}}`;

/** A logo that fits; else the first letter of the name on its colour. */
function iconOf({ logo, name, accent }: Face): string {
  if (logo && isSquarish(logo)) return logo.href;
  const letter = escape([...name][0]?.toUpperCase() ?? '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="${accent?.paper ?? '#15202b'}"/><text x="16" y="23" font-family="system-ui" font-size="20" font-weight="600" text-anchor="middle" fill="#faf9f6">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Dresses a rendered page: the name after its title, the colour, the icon. */
export function dressed(html: string, { brand, locale }: App.Locals, path: string): string {
  const [head = '', ...rest] = html.split('</head>');
  // the dictionary is nobody's, and so is what tells of a fault
  const name = brand?.leads ? brand.name : common[locale].product;
  const titled =
    path === DICTIONARY_PATH || name === ''
      ? head
      : head.replace('</title>', () => ` · ${escape(name)}</title>`);
  const style = brand && styleOf(brand);
  const dyed = style ? `${titled}<style>${style}</style>` : titled;
  const icon = brand?.leads ? iconOf(brand) : null;
  const marked = icon
    ? dyed.replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="${escape(icon)}" />`)
    : dyed;
  return [marked, ...rest].join('</head>');
}

/** The page's policy, widened by exactly the style that `dressed` has put into it. */
export function withStyle(policy: string, brand: Face | null | undefined): string {
  const style = brand && styleOf(brand);
  if (!style) return policy;
  const digest = hash('sha256', style, 'base64');
  return policy.replace(/style-src[^;]*/, (directive) => `${directive} 'sha256-${digest}'`);
}
