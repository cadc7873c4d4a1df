/** A letter as the bytes that go over the wire. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Context, Smtp } from '../context.ts';
import type { BrandLogo } from '#lib/brand/brand.ts';
import { htmlOf, LOGO_CID, textOf } from './draw.ts';
import type { Letter } from './letter.ts';
import { onOneLine } from './one-line.ts';
import type { Taken } from './repository.ts';

const LONGEST_NAME = 100;
const LONGEST_SUBJECT = 200;

/** The two parts of MAIL_FROM. */
function senderOf(from: string): { name: string; address: string } {
  const [, name = '', address = from] = /^(.*)<([^<>]+)>$/.exec(from) ?? [];
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address };
}

/** Beside the letter and not at an address: a mail that is opened tells nobody so. */
const logoOf = ({ small }: BrandLogo) => ({
  cid: LOGO_CID,
  filename: 'logo.png',
  contentType: 'image/png',
  content: Buffer.from(small, 'base64'),
  contentDisposition: 'inline' as const
});

/**
 * Takes the mail's row and what it says. Its Message-ID is made of the row's id: a receiver can tell
 * that a mail which comes twice is one.
 */
export async function mimeOf(
  ctx: Context,
  smtp: Smtp,
  { id, recipient, locale }: Taken,
  letter: Letter
): Promise<{ envelope: { from: string; to: string }; message: Buffer }> {
  const { origin } = ctx;
  const { brand } = letter;
  const sender = senderOf(smtp.from);
  const { hostname, host } = new URL(origin);
  const mail = new MailComposer({
    from: {
      name: onOneLine(brand?.name ?? sender.name, LONGEST_NAME),
      address: sender.address
    },
    to: { name: '', address: recipient },
    ...(brand?.replyTo ? { replyTo: { name: '', address: brand.replyTo } } : {}),
    subject: onOneLine(letter.subject, LONGEST_SUBJECT),
    messageId: `<${id}@${hostname}>`,
    date: ctx.now(),
    text: textOf(letter, { locale, host }),
    html: htmlOf(letter, { locale, host }),
    attachments: brand?.logo ? [logoOf(brand.logo)] : [],
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': locale,
      ...(letter.decline ? { 'List-Unsubscribe': `<${letter.decline.url}>` } : {})
    },
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true
  });
  return {
    envelope: { from: sender.address, to: recipient },
    message: await mail.compile().build()
  };
}
