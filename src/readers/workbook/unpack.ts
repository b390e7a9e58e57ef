import { crc32, inflateRawSync } from 'node:zlib';

/** Says what is wrong, and does not return. */
export type Refuse = (expected: string) => never;

interface Entry {
  name: string;
  crc: number;
  packed: number;
  size: number;
  isDeflated: boolean;
  /** Where the entry's own header starts. */
  at: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const LONGEST_COMMENT = 65_535;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 1;
const MOST_ENTRIES = 10_000;

/**
 * The wanted parts of a zip archive, each as long as the archive says and with the checksum that it was packed with:
 * a byte that has come to harm would be another digit, and nobody would see it.
 */
export function unpack(
  bytes: Buffer,
  { isWanted, mostBytes }: { isWanted: (name: string) => boolean; mostBytes: number },
  refuse: Refuse,
): Map<string, Buffer> {
  const entries = directoryOf(bytes, refuse).filter(({ name }) => isWanted(name));
  // Before anything is unpacked: a small archive can unpack to any size.
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostBytes) {
    refuse(`a workbook of at most ${mostBytes / 1e6} MB when unpacked`);
  }
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (parts.has(entry.name)) refuse(`each part once, but ${entry.name} stands there twice`);
    parts.set(entry.name, contentsOf(bytes, entry, refuse));
  }
  return parts;
}

function directoryOf(bytes: Buffer, refuse: Refuse): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const isEnd = end !== -1 && end + 22 <= bytes.length && end >= bytes.length - 22 - LONGEST_COMMENT;
  if (!isEnd || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return refuse(UNREADABLE);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) refuse(`at most ${MOST_ENTRIES} parts in a workbook`);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (at + 46 > end || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return refuse(UNREADABLE);
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    if (flags & ENCRYPTED) refuse('a workbook without a password');
    if (method !== 0 && method !== 8) refuse(UNREADABLE);
    const nameLength = bytes.readUInt16LE(at + 28);
    const entry: Entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      isDeflated: method === 8,
      at: bytes.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    return entry;
  });
}

function contentsOf(bytes: Buffer, { name, crc, packed, size, isDeflated, at }: Entry, refuse: Refuse): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) return refuse(UNREADABLE);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(start, start + packed);
  const damaged = `${name} as it was packed, but the file has been damaged`;
  let contents = data;
  try {
    // More than the archive says is never unpacked.
    if (isDeflated) contents = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    return refuse(damaged);
  }
  if (contents.length !== size || crc32(contents) !== crc) refuse(damaged);
  return contents;
}

export const UNREADABLE = 'a workbook (.xlsx) that can be unpacked and read';
