import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { z } from 'zod';
import type { Address } from '../publish/address.ts';

/** The frames of a release and its figures, as they are kept in the repository. */
export interface Archive {
  version: string;
  /** Text of each file by its path under the release's own folder: `serie/vardplatser/index.html`. */
  files: Readonly<Record<string, string>>;
  /** All figures of the release as a zip, in base 64: bytes that no later program makes otherwise. */
  data: string;
}

const archiveSchema = z.strictObject({
  version: z.string(),
  files: z.record(z.string(), z.string()),
  data: z.string(),
});

/** Where the site lives is not kept: these characters, which no text has, stand for it. */
const WHOLE = '\u{E000}';
const PATH = '\u{E001}';
/** So that what the frames share is found however far apart they are. */
const WINDOW = 24;

/** @throws Error where a page would not come back as it was */
export function pack(archive: Archive, address: Address): Buffer {
  const files = Object.fromEntries(
    Object.entries(archive.files).map(([path, text]) => {
      const kept = withoutAddress(text, address);
      if (withAddress(kept, address) !== text)
        throw new Error(`${path} cannot be kept: it would not come back the same`);
      return [path, kept];
    }),
  );
  const json = Buffer.from(JSON.stringify({ ...archive, files }));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: WINDOW,
    [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
  };
  return brotliCompressSync(json, { params });
}

/** The release's files, for a site at this address. */
export function unpack(packed: Buffer, address: Address): Archive {
  const archive = archiveSchema.parse(JSON.parse(brotliDecompressSync(packed).toString('utf8')));
  const files = Object.entries(archive.files).map(([path, text]) => [path, withAddress(text, address)]);
  return { ...archive, files: Object.fromEntries(files) };
}

function withoutAddress(text: string, { site, base }: Address): string {
  return text.replaceAll(site + base, WHOLE).replaceAll(`="${base}`, `="${PATH}`);
}

const withAddress = (text: string, { site, base }: Address): string =>
  text.replaceAll(WHOLE, site + base).replaceAll(PATH, base);
