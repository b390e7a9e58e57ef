import { posix } from 'node:path';
import { UNREADABLE, type Refuse } from './unpack.ts';
import { visitXml } from './xml.ts';

/** What the sheets of a workbook share. */
export interface Book {
  sheets: { name: string; part: string }[];
  /** Names of sheets that a person does not see. */
  hidden: string[];
  texts: readonly string[];
  /** By style: what its numbers are shown as. */
  shownAs: readonly ShownAs[];
  /** The day that is 0 counts from 1904 in workbooks from old Macintoshes. */
  is1904: boolean;
}

/** `scaled`: in thousands or millions, which a number does not say of itself. */
type ShownAs = 'number' | 'per cent' | 'day' | 'month' | 'year' | 'scaled';

export type Parts = ReadonlyMap<string, Buffer>;

/** The sheets that a person sees, in their order, with the texts and styles that they refer to. */
export function readBook(parts: Parts, refuse: Refuse): Book {
  const root = relationsOf('', parts, refuse).find(({ type }) => type === 'officeDocument')?.target;
  const workbook = root ?? refuse(UNREADABLE);
  const relations = relationsOf(workbook, parts, refuse);
  const book: Book = { sheets: [], hidden: [], texts: [], shownAs: [], is1904: false };
  visitXml(
    needed(parts, workbook, refuse),
    workbook,
    {
      open(name, { name: title = '', id, state = 'visible', date1904 = '' }) {
        if (name === 'workbookPr') book.is1904 = ['1', 'true'].includes(date1904);
        if (name !== 'sheet') return;
        if (state !== 'visible') return void book.hidden.push(title);
        const own = relations.find((relation) => relation.id === id) ?? refuse(`a part for the sheet "${title}"`);
        if (own.type === 'worksheet') book.sheets.push({ name: title, part: own.target });
      },
    },
    refuse,
  );
  const sharedBy = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const [texts, styles] = [sharedBy('sharedStrings'), sharedBy('styles')];
  if (texts) book.texts = textsOf(needed(parts, texts, refuse), texts, refuse);
  if (styles) book.shownAs = stylesOf(needed(parts, styles, refuse), styles, refuse);
  return book;
}

export function needed(parts: Parts, part: string, refuse: Refuse): Buffer {
  return parts.get(part) ?? refuse(`the part ${part}, which the workbook names`);
}

interface Relation {
  id: string;
  /** The last word of its address: `worksheet`, `sharedStrings`. */
  type: string;
  target: string;
}

/** Of a part, or of the whole archive (''). */
function relationsOf(part: string, parts: Parts, refuse: Refuse): Relation[] {
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  visitXml(
    needed(parts, file, refuse),
    file,
    {
      open(name, { Id: id = '', Type: type = '', Target: to = '' }) {
        if (name !== 'Relationship') return;
        const target = to.startsWith('/') ? to.slice(1) : posix.join(folder, to);
        relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target });
      },
    },
    refuse,
  );
  return relations;
}

/** The texts that cells refer to by their place. A text may be in runs of different looks, and say how it is pronounced. */
function textsOf(xml: Buffer, part: string, refuse: Refuse): string[] {
  const texts: string[] = [];
  const runs = new RunCollector();
  visitXml(
    xml,
    part,
    {
      open: (name) => runs.open(name),
      text: (text) => runs.text(text),
      close(name) {
        runs.close(name);
        if (name === 'si') texts.push(runs.take());
      },
    },
    refuse,
  );
  return texts;
}

/** The text of all `t`, those apart that say how it is pronounced. */
export class RunCollector {
  private found = '';
  private isInText = false;
  private isInPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.isInPhonetic = true;
    if (name === 't') this.isInText = !this.isInPhonetic;
  }

  text(text: string): void {
    if (this.isInText) this.found += text;
  }

  close(name: string): void {
    if (name === 't') this.isInText = false;
    if (name === 'rPh') this.isInPhonetic = false;
  }

  take(): string {
    const text = unescaped(this.found);
    this.found = '';
    return text;
  }
}

/** `_x000D_` is how a workbook writes a character that XML has no place for. */
export const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Number formats that every program knows by number. */
function builtIn(id: number): ShownAs {
  if (id === 9 || id === 10) return 'per cent';
  if (id === 17) return 'month';
  const isDay = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDay ? 'day' : 'number';
}

/** By what is left of a format (its part for positive numbers) without its quoted words, colours and conditions. */
function shownBy(code: string): ShownAs {
  const own = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/^General$/i.test(own.trim())) return 'number';
  if (own.includes('%')) return 'per cent';
  if (/[dhs]/i.test(own)) return 'day';
  if (/y/i.test(own)) return /m/i.test(own) ? 'month' : 'year';
  if (/m/i.test(own)) return 'day';
  return /[0#?],+(?![0#?])/.test(own) ? 'scaled' : 'number';
}

function stylesOf(xml: Buffer, part: string, refuse: Refuse): ShownAs[] {
  const own = new Map<number, ShownAs>();
  const styles: number[] = [];
  let isInCells = false;
  visitXml(
    xml,
    part,
    {
      open(name, { numFmtId = '0', formatCode = '' }) {
        if (name === 'numFmt') own.set(Number(numFmtId), shownBy(formatCode));
        if (name === 'cellXfs') isInCells = true;
        if (name === 'xf' && isInCells) styles.push(Number(numFmtId));
      },
      close(name) {
        if (name === 'cellXfs') isInCells = false;
      },
    },
    refuse,
  );
  return styles.map((id) => own.get(id) ?? builtIn(id));
}
