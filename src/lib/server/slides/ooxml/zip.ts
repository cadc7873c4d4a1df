import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

export interface Entry {
  readonly path: string;
  readonly bytes: Buffer;
}

const deflated = promisify(deflateRaw);
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Deflate, as of version 2.0 of the format; names are UTF-8. */
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATE = 8;

/** MS-DOS day: seven bits of years since 1980, four of months, five of days. */
function dosDay(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | date;
}

interface Packed {
  readonly name: Buffer;
  readonly data: Buffer;
  /** What both the local header and the directory say of it. */
  readonly facts: Buffer;
}

async function pack({ path, bytes }: Entry, day: number): Promise<Packed> {
  const name = Buffer.from(path);
  const data = await deflated(bytes, { level: 6 });
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8, 2);
  facts.writeUInt16LE(DEFLATE, 4);
  facts.writeUInt16LE(day, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return { name, data, facts };
}

const number32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** One line of the directory at the file's end. */
function directoryLine({ name, facts }: Packed, offset: number): Buffer {
  const version = Buffer.from([VERSION, 0]);
  // no comment, first disk, no attributes
  return Buffer.concat([
    number32(CENTRAL),
    version,
    facts,
    Buffer.alloc(10),
    number32(offset),
    name
  ]);
}

/** A zip archive. The same entries of the same day (YYYY-MM-DD) are the same bytes. */
export async function zip(entries: readonly Entry[], day: string): Promise<Buffer> {
  const dos = dosDay(day);
  const packed = await Promise.all(entries.map((entry) => pack(entry, dos)));
  const local = packed.map((entry) =>
    Buffer.concat([number32(LOCAL), entry.facts, entry.name, entry.data])
  );
  let at = 0;
  const directory = packed.map((entry, index) => {
    const line = directoryLine(entry, at);
    at += local[index]?.length ?? 0;
    return line;
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(packed.length, 8);
  end.writeUInt16LE(packed.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...directory, end]);
}
