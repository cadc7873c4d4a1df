/**
 * A backup is one file that proves itself: a line that names the format, a line of JSON about the
 * content, the SQLite file, and the SHA-256 of all that before it.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';

const FORMAT = 'heptagon-backup-1\n';
const DIGEST_LENGTH = 64;
/** Format and manifest are far shorter. */
const MOST_HEADER_BYTES = 65_536;

const manifestSchema = z.strictObject({
  createdAt: z.iso.datetime(),
  /** The migrations of the database: tells which versions of the program can read it. */
  migrations: z.array(z.string()),
  /** Of the SQLite file. */
  bytes: z.int().positive()
});
export type Manifest = z.infer<typeof manifestSchema>;

export type Examined = { ok: true; manifest: Manifest; start: number } | { ok: false; why: string };

/** Writes the backup of a SQLite file that nobody changes meanwhile; returns when it is on disk. */
export async function write(
  target: string,
  sqliteFile: string,
  about: Omit<Manifest, 'bytes'>
): Promise<Manifest> {
  const manifest: Manifest = { ...about, bytes: (await stat(sqliteFile)).size };
  const hash = createHash('sha256');
  // it holds every answer: for its owner's eyes only
  const handle = await open(target, 'wx', 0o600);
  try {
    const header = Buffer.from(`${FORMAT}${JSON.stringify(manifest)}\n`);
    hash.update(header);
    await writeAll(handle, header);
    for await (const chunk of createReadStream(sqliteFile)) {
      hash.update(chunk as Buffer);
      await writeAll(handle, chunk as Buffer);
    }
    await writeAll(handle, Buffer.from(hash.digest('hex')));
    await handle.sync();
  } finally {
    await handle.close();
  }
  return manifest;
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.byteLength;) {
    written += (await handle.write(bytes, written)).bytesWritten;
  }
}

/** Reads a backup whole and says what it is, or why it cannot be trusted. */
export async function examine(file: string): Promise<Examined> {
  const { size } = await stat(file);
  const header = await readHeader(file);
  if (!header) return { ok: false, why: 'it is not a backup of Heptagon' };
  const { manifest, start } = header;
  const expected = start + manifest.bytes + DIGEST_LENGTH;
  if (size !== expected) {
    const what = size < expected ? 'it is truncated' : 'something was added to it';
    return { ok: false, why: `${what}: ${size} bytes instead of ${expected}` };
  }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { end: size - DIGEST_LENGTH - 1 })) {
    hash.update(chunk as Buffer);
  }
  const digest = await read(file, size - DIGEST_LENGTH, DIGEST_LENGTH);
  if (digest.toString() !== hash.digest('hex')) {
    return { ok: false, why: 'it was altered or damaged: its checksum does not match' };
  }
  return { ok: true, manifest, start };
}

/** Writes the SQLite file inside an examined backup to a new file, on disk when it returns. */
export async function extract(
  file: string,
  { manifest, start }: { manifest: Manifest; start: number },
  target: string
): Promise<void> {
  const handle = await open(target, 'wx', 0o600);
  try {
    for await (const chunk of createReadStream(file, { start, end: start + manifest.bytes - 1 })) {
      await writeAll(handle, chunk as Buffer);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readHeader(file: string) {
  const text = (await read(file, 0, MOST_HEADER_BYTES)).toString('latin1');
  const end = text.indexOf('\n', FORMAT.length);
  if (!text.startsWith(FORMAT) || end < 0) return null;
  try {
    const manifest = manifestSchema.parse(JSON.parse(text.slice(FORMAT.length, end)));
    return { manifest, start: end + 1 };
  } catch {
    return null;
  }
}

async function read(file: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
