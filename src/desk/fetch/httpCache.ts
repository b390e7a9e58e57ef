import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An answer that we have, and what to say so that the server need not send it again. */
export interface Answer {
  body: Buffer;
  etag: string | null;
  lastModified: string | null;
}

interface Head {
  url: string;
  etag: string | null;
  lastModified: string | null;
  sha256: string;
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** Answers on disk, one file each: a line that says what it is, then the bytes as they came. */
export class HttpCache {
  private readonly folder: string;

  constructor(root: string) {
    this.folder = join(root, '.cache/http');
  }

  /** Null also when the file has been spoilt: it is then asked for as if it had never been here. */
  read(url: string): Answer | null {
    try {
      const bytes = readFileSync(this.path(url));
      const end = bytes.indexOf(0x0a);
      const head = JSON.parse(bytes.subarray(0, end).toString()) as Head;
      const body = bytes.subarray(end + 1);
      if (head.url !== url || head.sha256 !== sha256(body)) return null;
      return { body, etag: head.etag, lastModified: head.lastModified };
    } catch {
      return null;
    }
  }

  /** Only what can be asked for conditionally is worth keeping. */
  write(url: string, { body, etag, lastModified }: Answer): void {
    if (etag === null && lastModified === null) return;
    mkdirSync(this.folder, { recursive: true });
    const head: Head = { url, etag, lastModified, sha256: sha256(body) };
    // Written aside and renamed, so that a run that is killed leaves the old answer or the new one.
    const draft = `${this.path(url)}.${process.pid}.draft`;
    writeFileSync(draft, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
    renameSync(draft, this.path(url));
  }

  private path(url: string): string {
    return join(this.folder, sha256(url));
  }
}
