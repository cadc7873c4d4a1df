import type { Locale } from '#lib/domain/model/types.ts';
import { LONGEST_NOTES } from '#lib/forms/company-form.ts';
import { sortName, type Contact, type PersonDraft } from '../companies/service.ts';
import * as cells from './cells.ts';
import { readHeadings } from './headings.ts';
import { merge } from './merge.ts';
import { readRecords } from './records.ts';
import { openRow, type Row } from './row.ts';
import type { ClientRow, ReadTable, TableProblem } from './types.ts';

/**
 * A text as clients, with everything that is wrong in it; a problem when it is no table of ours.
 * `language` is that of people of whom the table does not say one.
 */
export function readTable(text: string, language: Locale): ReadTable | { problem: TableProblem } {
  const read = readRecords(text);
  if ('code' in read) return { problem: read };
  const [first, ...records] = read.records;
  const headings = readHeadings(first?.cells ?? []);
  if ('code' in headings) return { problem: headings };
  if (records.length === 0) return { problem: { code: 'empty' } };
  const { columns, ignored } = headings;
  const table: ReadTable = { clients: [], issues: [], ignored, repeats: [] };
  const byName = new Map<string, ClientRow>();
  for (const record of records) {
    const row = openRow(record, columns, table.issues);
    const said = readRow(row, language);
    const key = sortName(said.profile.name);
    const client = key ? byName.get(key) : undefined;
    if (!client) {
      table.clients.push(said);
      byName.set(key, said);
    } else if (!merge(client, said, row)) {
      table.repeats.push({ line: row.line, of: client.line });
    }
  }
  return table;
}

function readRow(row: Row, language: Locale): ClientRow {
  if (!row.has('name')) row.fault('name', { code: 'missing' });
  const name = row.name('name') ?? '';
  const industry = row.read('industry', cells.industry) ?? null;
  const size = row.read('size', cells.size) ?? null;
  const notes = row.read('notes', cells.notes(LONGEST_NOTES)) ?? '';
  const [contact, person] = [readContact(row), readPerson(row, language)];
  return {
    line: row.line,
    profile: { name, industry, size, notes, contacts: contact ? [contact] : [] },
    people: person ? [person] : []
  };
}

function readContact(row: Row): Contact | null {
  const name = row.name('contactName');
  const email = row.read('contactEmail', cells.address);
  const phone = row.read('contactPhone', cells.phone);
  const purpose = row.name('contactPurpose');
  if (name || email) return { name: name ?? email ?? '', email, phone, purpose };
  if (row.has('contactPhone', 'contactPurpose') && !row.has('contactName', 'contactEmail'))
    row.fault('contactName', { code: 'nameless' });
  return null;
}

function readPerson(row: Row, language: Locale): PersonDraft | null {
  const name = row.name('personName');
  const email = row.read('personEmail', cells.address) ?? null;
  const role = row.read('personRole', cells.role) ?? null;
  const locale = row.read('personLanguage', cells.language) ?? language;
  if (name || email) return { name: name ?? email ?? '', email, role, locale };
  if (row.has('personRole', 'personLanguage') && !row.has('personName', 'personEmail'))
    row.fault('personName', { code: 'nameless' });
  return null;
}
