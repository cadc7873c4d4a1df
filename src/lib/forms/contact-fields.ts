/** The fields of a client's contacts in a form: contact1-email. Rows count from 1. */
export const MOST_CONTACTS = 5;
export const CONTACT_ROWS = Array.from({ length: MOST_CONTACTS }, (_, n) => n + 1);

export const CONTACT_FIELDS = ['name', 'email', 'phone', 'purpose'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

export const contactField = (row: number, field: ContactField) => `contact${row}-${field}`;
