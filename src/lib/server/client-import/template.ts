import { INDUSTRIES } from '#lib/domain/model/industries.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { clientImport } from '#lib/i18n/client-import.ts';
import { common } from '#lib/i18n/common.ts';
import { respond } from '#lib/i18n/respond.ts';
import { BYTE_ORDER_MARK, SEPARATOR } from '../sheets/service.ts';
import { COLUMNS, type Column } from './types.ts';

/** A table to fill in: the headings, and an example of a client with two people. */
export function template(locale: Locale): string {
  const t = clientImport[locale];
  const { example } = t;
  const client: Partial<Record<Column, string>> = {
    name: example.client,
    industry: INDUSTRIES.find(({ id }) => id === 'consumerGoods')?.name[locale],
    size: respond[locale].welcome.sizes['51-250'],
    contactName: example.contact,
    contactEmail: 'contact@example.com',
    contactPhone: '+7 495 123-45-67',
    contactPurpose: example.purpose
  };
  const { roles } = respond[locale];
  const language = common[locale].languages[locale];
  const person = (name: string, email: string, role: string) => ({
    ...{ personName: name, personEmail: email, personRole: role, personLanguage: language }
  });
  const rows = [
    t.columns,
    { ...client, ...person(example.people[0] ?? '', 'first@example.com', roles.director) },
    {
      name: example.client,
      ...person(example.people[1] ?? '', 'second@example.com', roles.marketing)
    }
  ] satisfies Partial<Record<Column, string>>[];
  const lines = rows.map((row: Partial<Record<Column, string>>) =>
    COLUMNS.map((column) => quoted(row[column] ?? '')).join(SEPARATOR[locale])
  );
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
