/** The files of one address, whose ending says which: { xlsx: 'Scorecard, XLSX' }. */
export const filesOf = (address: string, labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([ending, label]) => ({ href: `${address}.${ending}`, label }));
