/**
 * A letter as plain text and as HTML. Mail programs know tables and inline styles and little else;
 * those that know more get the dark scheme. Nothing is fetched: a logo comes along, and there is no font
 * and no tracking.
 */
import { GROUNDS, INK } from '#lib/brand/accent.ts';
import { isMark, type Brand, type BrandLogo } from '#lib/brand/brand.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { mailWords } from '#lib/i18n/mail.ts';
import type { Letter } from './letter.ts';

interface Place {
  locale: Locale;
  /** Of the installation, for the footer. */
  host: string;
}

/** The sender's own words at the foot, and where the mail comes from. */
function footOf({ brand }: Letter, { locale, host }: Place): string[] {
  const { sentBy, sentByProduct } = mailWords[locale];
  if (!brand) return [sentByProduct(host)];
  const from = brand.whiteLabel ? `${brand.name}, ${host}` : sentBy(brand.name, host);
  return brand.footer ? [brand.footer, from] : [from];
}

export function textOf(letter: Letter, place: Place): string {
  const { heading, paragraphs, quote, facts = [], button, small, decline } = letter;
  return [
    heading,
    ...paragraphs,
    ...(quote ? [quote.replace(/^/gm, '> ')] : []),
    ...(facts.length > 0 ? [facts.map(({ name, value }) => `${name}: ${value}`).join('\n')] : []),
    `${button.text}:\n${button.url}`,
    ...small,
    ...(decline ? [`${decline.text}:\n${decline.url}`] : []),
    ['-- ', ...footOf(letter, place)].join('\n')
  ].join('\n\n');
}

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const LOGO_BOX = { width: 200, height: 44 };

/** The level scale, as it recurs everywhere. */
const RULER = ['#e3eff6', '#b7d8eb', '#74b4da', '#1b75ad', '#0b456a'];

const FONT = "font-family:Onest,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** How the letter names the logo that comes with it. */
export const LOGO_CID = 'logo@mail';

const darkOf = (brand: Brand | null) => `
  @media (prefers-color-scheme: dark) {
    .ground { background: #11161b !important; }
    .ink { color: #eceae4 !important; }
    .soft { color: #b8bdc1 !important; }
    .rule { border-color: #2a3138 !important; }
    .act { background: ${(brand?.accent ?? INK).dark} !important; color: #11161b !important; }
    .lit { padding: 6px 10px !important; background: ${GROUNDS.paper} !important; }
    .shaded { padding: 0 !important; background: none !important; }
  }`;

const paragraph = (inner: string, style: string, kind = 'ink') =>
  `<p class="${kind}" style="margin:0 0 16px;${style}">${inner}</p>`;

const lines = (text: string) => escape(text).replaceAll('\n', '<br>');

const factRow = ({ name, value }: { name: string; value: string }) =>
  `<tr>
  <td class="soft rule" style="padding:10px 16px 10px 0;border-top:1px solid #dddbd4;color:#46515c;font-size:15px;line-height:22px;vertical-align:top;width:30%">${escape(name)}</td>
  <td class="ink rule" style="padding:10px 0;border-top:1px solid #dddbd4;color:#15202b;font-size:15px;line-height:22px;vertical-align:top">${escape(value)}</td>
</tr>`;

/** Whose mail it is, as at the head of a page: a logo, and the name beside a mark or in its place. */
function headOf(brand: Brand): string {
  const { logo, name } = brand;
  const shown = !logo || isMark(logo) ? `<b style="font-weight:600">${escape(name)}</b>` : '';
  const image = logo ? logoImage(brand, logo) : '';
  return `<p class="ink" style="margin:0 0 20px;color:#15202b;font-size:17px;line-height:26px">${[image, shown].filter(Boolean).join('&ensp;')}</p>`;
}

/** As large as it can be in its box; on a plate where the ground would swallow it. */
function logoImage({ name }: Brand, { width, height, onPaper, onDark }: BrandLogo): string {
  const scale = Math.min(LOGO_BOX.width / width, LOGO_BOX.height / height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const plate = onPaper ? '' : `;padding:6px 10px;background:${INK.paper}`;
  const kind = onDark ? (onPaper ? '' : 'shaded') : 'lit';
  const alt = isMark({ width, height }) ? '' : escape(name);
  return `<img class="${kind}" src="cid:${LOGO_CID}" alt="${alt}" width="${side(width)}" height="${side(height)}" style="vertical-align:middle;border-radius:3px;color:#15202b;font-size:17px;font-weight:600${plate}">`;
}

export function htmlOf(letter: Letter, place: Place): string {
  const { subject, heading, paragraphs, quote, facts = [], button, small, decline, brand } = letter;
  const body = [
    brand ? headOf(brand) : '',
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 28px"><tr>${RULER.map((colour) => `<td height="6" style="height:6px;font-size:0;line-height:0;background:${colour}">&nbsp;</td>`).join('')}</tr></table>`,
    `<h1 class="ink" style="margin:0 0 16px;color:#15202b;font-size:28px;line-height:36px;font-weight:600;letter-spacing:-0.02em">${escape(heading)}</h1>`,
    ...paragraphs.map((text) =>
      paragraph(escape(text), 'color:#15202b;font-size:17px;line-height:26px')
    ),
    quote
      ? `<blockquote class="ink" style="margin:0 0 16px;padding:0 0 0 16px;border-left:2px solid #0072b2;color:#15202b;font-size:17px;line-height:26px">${lines(quote)}</blockquote>`
      : '',
    facts.length > 0
      ? `<table width="100%" cellpadding="0" cellspacing="0" style="margin:8px 0 24px;border-collapse:collapse">${facts.map(factRow).join('')}</table>`
      : '',
    `<p style="margin:8px 0 28px"><a class="act" href="${escape(button.url)}" style="display:inline-block;padding:14px 24px;border-radius:3px;background:${(brand?.accent ?? INK).paper};color:#faf9f6;font-size:17px;line-height:20px;font-weight:500;text-decoration:none">${escape(button.text)}</a></p>`,
    ...small.map((text) =>
      paragraph(escape(text), 'color:#46515c;font-size:14px;line-height:20px', 'soft')
    ),
    paragraph(
      `${escape(mailWords[place.locale].linkAsText)}<br><span style="word-break:break-all">${escape(button.url)}</span>`,
      'color:#46515c;font-size:14px;line-height:20px',
      'soft'
    ),
    paragraph(
      [
        lines(footOf(letter, place).join('\n')),
        ...(decline
          ? [
              `<a class="soft" href="${escape(decline.url)}" style="color:#46515c">${escape(decline.text)}</a>`
            ]
          : [])
      ].join(' · '),
      'margin-top:28px;padding-top:16px;border-top:1px solid #dddbd4;color:#46515c;font-size:14px;line-height:20px',
      'soft rule'
    )
  ];
  return `<!doctype html>
<html lang="${place.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escape(subject)}</title>
<style>${darkOf(brand)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#faf9f6">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#faf9f6"><tr><td align="center" style="padding:32px 20px 40px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;${FONT}"><tr><td align="left">
${body.filter(Boolean).join('\n')}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}
