/**
 * A name as it is ordered, searched and compared: lower case, ё as е. Kept in the row, because
 * SQLite folds ASCII only.
 */
export const sortName = (name: string): string =>
  name.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
