import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Files } from './allDocuments.ts';

interface Place {
  /** Where whole editions are kept, one folder each, named after their contents. */
  store: string;
  /** The link that readers follow to the edition in force. */
  link: string;
}

export interface Written {
  files: number;
  bytes: number;
  changed: boolean;
}

/**
 * Writes an edition whole or not at all. It is written beside the one in force and then a link is turned to it, which
 * the file system does in one step: a reader, or a run that is killed, sees the old edition or the new, never a mixture.
 */
export function writeEdition(files: Files, { store, link }: Place): Written {
  const bytes = [...files.values()].reduce((sum, contents) => sum + Buffer.byteLength(contents), 0);
  const name = editionName(files);
  const folder = resolve(store, name);
  const written = { files: files.size, bytes, changed: currentEdition(link) !== name };
  if (!existsSync(folder)) {
    const draft = `${folder}.${randomUUID()}`;
    for (const [path, contents] of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), contents);
    }
    renameSync(draft, folder);
  }
  if (written.changed) turnLink(folder, link);
  removeOthers(store, name);
  removeDrafts(link);
  return written;
}

function editionName(files: Files): string {
  const hash = createHash('sha256');
  for (const [path, contents] of files) hash.update(`${path}\0`).update(contents).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function currentEdition(link: string): string | null {
  try {
    return basename(readlinkSync(link));
  } catch {
    return null;
  }
}

/** A link made aside and renamed over the old one: renaming is one step, unlinking and linking are two. */
function turnLink(folder: string, link: string): void {
  mkdirSync(dirname(link), { recursive: true });
  const isWindows = process.platform === 'win32';
  const target = isWindows ? folder : relative(dirname(resolve(link)), folder);
  const draft = `${link}.${randomUUID()}`;
  symlinkSync(target, draft, isWindows ? 'junction' : 'dir');
  renameSync(draft, link);
}

/** Links that killed runs made and did not turn to. */
function removeDrafts(link: string): void {
  const drafts = readdirSync(dirname(link)).filter((name) => name.startsWith(`${basename(link)}.`));
  for (const name of drafts) rmSync(join(dirname(link), name), { recursive: true, force: true });
}

/** Editions no longer in force, and what killed runs left behind. */
function removeOthers(store: string, current: string): void {
  for (const name of readdirSync(store)) {
    if (name !== current) rmSync(join(store, name), { recursive: true, force: true });
  }
}
