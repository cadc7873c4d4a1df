import { MOST_CONTACTS } from '#lib/forms/contact-fields.ts';
import { sortName, type Contact, type PersonDraft, type Profile } from '../companies/service.ts';
import type { Row } from './row.ts';
import type { ClientRow } from './types.ts';

export const MOST_PEOPLE_OF_ONE = 200;

/**
 * A further row of a client: it adds its contact and its person, and what the rows before left
 * open; about what they said it may not differ. Returns whether it said anything new.
 */
export function merge(client: ClientRow, said: ClientRow, row: Row): boolean {
  const before = extent(client);
  const { profile } = client;
  for (const field of ['industry', 'size', 'notes'] as const) {
    const [first, other] = [profile[field], said.profile[field]];
    if (first && other && first !== other)
      row.fault(field, { code: 'contradicts', of: client.line });
  }
  client.profile = {
    ...profile,
    industry: profile.industry ?? said.profile.industry,
    size: profile.size ?? said.profile.size,
    notes: profile.notes || said.profile.notes,
    contacts: withContacts(profile, said.profile.contacts, row)
  };
  addPeople(client.people, said.people, row);
  return extent(client) > before;
}

/** How much is said of a client: rows only ever add to it. */
const extent = ({ profile, people }: ClientRow) =>
  [profile.industry, profile.size, profile.notes].filter(Boolean).length +
  profile.contacts.length +
  people.length;

function withContacts({ contacts }: Profile, others: readonly Contact[], row: Row): Contact[] {
  const known = new Set(contacts.map((contact) => JSON.stringify(contact)));
  const all = [...contacts, ...others.filter((contact) => !known.has(JSON.stringify(contact)))];
  if (all.length > MOST_CONTACTS)
    row.fault('contactName', { code: 'tooMany', most: MOST_CONTACTS });
  return all.slice(0, MOST_CONTACTS);
}

function addPeople(people: PersonDraft[], others: readonly PersonDraft[], row: Row): void {
  for (const person of others) {
    if (people.some((known) => isSame(known, person))) continue;
    if (people.length < MOST_PEOPLE_OF_ONE) people.push(person);
    else row.fault('personName', { code: 'tooMany', most: MOST_PEOPLE_OF_ONE });
  }
}

/** By the address; without one by the name. */
const isSame = (a: PersonDraft, b: PersonDraft) =>
  a.email === b.email && (a.email !== null || sortName(a.name) === sortName(b.name));
