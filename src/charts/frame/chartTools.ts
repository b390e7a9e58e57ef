import { draw, type Drawn } from '../../draw/draw.ts';
import type { Download } from '../../address/downloads.ts';
import { embedHref } from '../../address/paths.ts';

/** Lists what a reader can do with a chart or a section. Tools that are absent are left out of the row. */
export interface Tools {
  /** Element id of the chart, for a link to exactly this one. */
  id: string;
  /** Names the chart that the tools belong to, for those who hear the row alone. */
  of: string;
  /** The frame that shows the same on another site, such as `serie/vardplatser`. */
  embed?: string | undefined;
  /** The frame is that of a tool, and is to show what the tool does when the link is followed: see carryRegion.client.ts. */
  isTool?: boolean;
  files?: readonly Download[] | undefined;
  /** Where it is told whence the figures come, how to cite them and where to report a fault: a page for each measure. */
  about?: readonly Link[] | undefined;
}

interface Link {
  name: string;
  href: string;
}

/** The files that most readers take; the others are listed apart. */
const USUAL: ReadonlySet<string> = new Set(['CSV för Excel', 'PNG', 'SVG']);

/** One row of at most four, under every chart and section: it has to fit on one line of a phone. */
export function chartTools({ id, of, embed, isTool = false, files = [], about = [] }: Tools): Drawn {
  const [only, ...others] = about;
  return draw(
    'ul',
    { class: 'tools no-print', 'aria-label': `Verktyg: ${of}` },
    embed !== undefined &&
      draw('li', {}, draw('a', { href: embedHref(embed), ...(isTool && { 'data-state': '' }) }, 'Bädda in')),
    files.length > 0 && draw('li', {}, menu('Ladda ner', downloads(files))),
    draw('li', {}, copiedLink(id)),
    only && draw('li', {}, others.length === 0 ? link({ ...only, name: ABOUT }) : menu('Om siffrorna', [list(about)])),
  );
}

const ABOUT = 'Om siffran';

const menu = (name: string, children: Drawn[]) =>
  draw('details', { name: 'tools' }, draw('summary', {}, name), draw('div', { class: 'tools-menu' }, children));

function downloads(files: readonly Download[]): Drawn[] {
  const [usual, more] = [true, false].map((isUsual) => files.filter(({ name }) => USUAL.has(name) === isUsual));
  return [list(usual ?? [], true), ...(more?.length ? [draw('p', {}, 'Fler format'), list(more, true)] : [])];
}

const list = (links: readonly Link[], download?: boolean) =>
  draw(
    'ul',
    {},
    links.map((one) => draw('li', {}, link(one, download))),
  );

const link = ({ name, href }: Link, download?: boolean) => draw('a', { href, download }, name);

/** Copies the chart's address; without script a link to it. */
const copiedLink = (id: string) =>
  draw('copy-link', { class: 'copy-link' }, draw('a', { href: `#${id}` }, 'Länk'), draw('span', { role: 'status' }));
