/**
 * What tells that two named rounds were answered by the same person: who was invited, else the name
 * somebody gave at an open link. Who left none is the same as nobody.
 */
export function personKey({
  id,
  personId,
  name
}: {
  /** The response's. */
  id: string;
  personId: string | null;
  name: string | null;
}): string {
  if (personId !== null) return personId;
  const said = name?.trim().replace(/\s+/g, ' ').toLowerCase();
  return said ? `name:${said}` : id;
}
