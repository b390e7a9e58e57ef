import fc from 'fast-check';
import { HUGE, indexAt, place, severalOf, swapped } from './mutations.ts';
import { DATE_STYLES } from './sampleWorkbook.ts';

// What happens to workbooks inside their archive, which is packed again with checksums that are right.

type Parts = Readonly<Record<string, Buffer>>;
type Change = (parts: Parts) => Parts;

const DATA = 'xl/worksheets/sheet2.xml';
const TEXTS = 'xl/sharedStrings.xml';
const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';

const inPart =
  (part: string, change: (xml: string) => string): Change =>
  (parts) => {
    const xml = parts[part];
    return xml === undefined ? parts : { ...parts, [part]: Buffer.from(change(xml.toString('utf8'))) };
  };
const inSheet = (change: (xml: string) => string) => inPart(DATA, change);

/** Changes the element at a place among those that the pattern finds. */
const element = (pattern: RegExp, at: number, change: (xml: string, all: string[]) => string) => (xml: string) => {
  const all = xml.match(pattern) ?? [];
  const which = indexAt(at, all);
  let count = -1;
  return xml.replace(pattern, (own) => ((count += 1) === which ? change(own, all) : own));
};
const ROW = /<row\b.*?<\/row>/gs;
const CELL = /<c\b.*?<\/c>/gs;
const NUMBER_CELL = /<c r="[A-Z]+\d+" s="\d+"><v>.*?<\/v><\/c>/gs;
const row = (at: number, change: (xml: string, all: string[]) => string) => inSheet(element(ROW, at, change));
const cell = (at: number, change: (xml: string, all: string[]) => string) => inSheet(element(CELL, at, change));
const number = (at: number, change: (xml: string) => string) => inSheet(element(NUMBER_CELL, at, change));
const withValue = (xml: string, value: string) => xml.replace(/<v>.*?<\/v>/s, () => `<v>${value}</v>`);
const valueOf = (xml: string) => /<v>(.*?)<\/v>/s.exec(xml)?.[1] ?? '';
const addressOf = (xml: string) => /\br="(.*?)"/.exec(xml)?.[1] ?? '';
const renumbered = (xml: string, line: number) => xml.replace(/\br="([A-Z]*)\d+"/g, `r="$1${line}"`);

const at = (change: (at: number) => Change) => place.map(change);
const valued = <T>(values: readonly T[], change: (at: number, value: T) => Change) =>
  fc.tuple(place, fc.constantFrom(...values)).map(([own, value]) => change(own, value));

const BOMB =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const FOREIGN = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>';
const PARTS = [DATA, TEXTS, BOOK, RELATIONS, STYLES, '_rels/.rels', 'xl/worksheets/sheet1.xml', '[Content_Types].xml'];
const WRONG_ADDRESSES = ['A0', 'a5', 'ZZZ9', 'XFE9', 'B', '7', 'A1048577', '$B$7', 'R1C1', ''];
const MARKS = ['&amp;', '&#x202E;', '&lt;b&gt;', '_x000D_', '&apos;', '<![CDATA[ 5]]>', '<!-- 5 -->', '&b;'];

const KINDS: Record<string, fc.Arbitrary<Change>> = {
  'values swapped': fc.tuple(place, place).map(([a, b]) =>
    inSheet((xml) => {
      const values = (xml.match(CELL) ?? []).map(valueOf);
      const next = swapped(values, indexAt(a, values), indexAt(b, values));
      return xml.replace(CELL, (own) => withValue(own, next.shift() ?? ''));
    }),
  ),
  'numbers swapped': fc.tuple(place, place).map(([a, b]) =>
    inSheet((xml) => {
      const values = (xml.match(NUMBER_CELL) ?? []).map(valueOf);
      const next = swapped(values, indexAt(a, values), indexAt(b, values));
      return xml.replace(NUMBER_CELL, (own) => withValue(own, next.shift() ?? ''));
    }),
  ),
  'rows cut': at((own) => row(own, () => '')),
  'cells cut': at((own) => cell(own, () => '')),
  'rows doubled': at((own) => row(own, (xml) => xml + xml)),
  'rows doubled at the end': at((own) =>
    inSheet((xml) => {
      const all = xml.match(ROW) ?? [];
      return xml.replace('</sheetData>', `${renumbered(all[indexAt(own, all)] ?? '', all.length + 1)}</sheetData>`);
    }),
  ),
  'rows that say another number': valued(HUGE.concat('7', '1.5'), (own, value) =>
    inSheet((xml) => {
      const all = xml.match(ROW) ?? [];
      const copy = renumbered(all[indexAt(own, all)] ?? '', all.length + 1);
      return xml.replace(
        '</sheetData>',
        `${element(NUMBER_CELL, 0.5, (one) => withValue(one, value))(copy)}</sheetData>`,
      );
    }),
  ),
  'cells doubled': at((own) => cell(own, (xml) => xml + xml)),
  'huge numbers': valued(HUGE, (own, value) => number(own, (xml) => withValue(xml, value))),
  'numbers changed': valued(
    ['0', '7', '0.64000000000000001', '12.5', '-3', '1E3', ' 7 ', '+7', '.5', '007'],
    (own, value) => number(own, (xml) => withValue(xml, value)),
  ),
  'words as numbers': valued(['abc', 'NaN', '1,5', '0x1F', 'Infinity', '12 3'], (own, value) =>
    number(own, (xml) => withValue(xml, value)),
  ),
  'formulas with a value': at((own) => number(own, (xml) => xml.replace('<v>', '<f>SUM(A1:A9)</f><v>'))),
  'formulas without a value': at((own) => number(own, (xml) => xml.replace(/<v>.*?<\/v>/s, '<f>SUM(A1:A9)</f>'))),
  'formulas of text': valued(['12', '', '=1'], (own, value) =>
    number(own, (xml) => withValue(xml.replace('s="', 't="str" s="'), value).replace('<v>', '<f>A1</f><v>')),
  ),
  'errors of formulas': valued(['#DIV/0!', '#N/A', '#REF!', ''], (own, value) =>
    number(own, (xml) => withValue(xml.replace('s="', 't="e" s="'), value)),
  ),
  'wrong addresses': valued(WRONG_ADDRESSES, (own, value) =>
    cell(own, (xml) => xml.replace(/\br=".*?"/, `r="${value}"`)),
  ),
  'address of another cell': at((own) =>
    cell(own, (xml, all) => xml.replace(/\br=".*?"/, `r="${addressOf(all[indexAt(1 - own, all)] ?? '')}"`)),
  ),
  'no addresses': at((own) => cell(own, (xml) => xml.replace(/ r=".*?"/, ''))),
  'no row numbers': fc.constant(inSheet((xml) => xml.replace(/<row r="\d+"/g, '<row'))),
  'place of a text out of range': valued(['99999', '-1', '1.5', 'abc', ''], (own, value) =>
    inSheet(element(/<c r="[A-Z]+\d+" t="s">.*?<\/c>/gs, own, (xml) => withValue(xml, value))),
  ),
  'texts cut': at((own) =>
    inPart(
      TEXTS,
      element(/<si>.*?<\/si>/gs, own, () => ''),
    ),
  ),
  'texts doubled': at((own) =>
    inPart(
      TEXTS,
      element(/<si>.*?<\/si>/gs, own, (xml) => xml + xml),
    ),
  ),
  'texts in runs': at((own) =>
    inPart(
      TEXTS,
      element(/<si><t xml:space="preserve">.*?<\/t><\/si>/gs, own, (xml) =>
        xml
          .replace(/<t xml:space="preserve">(.?)/s, '<r><t xml:space="preserve">$1</t></r><r><t xml:space="preserve">')
          .replace('</t></si>', '</t></r><rPh sb="0" eb="1"><t>utt</t></rPh></si>'),
      ),
    ),
  ),
  'marks in texts': valued(MARKS, (own, mark) =>
    inPart(
      TEXTS,
      element(/<si>.*?<\/si>/gs, own, (xml) => xml.replace('</t>', `${mark}</t>`)),
    ),
  ),
  'texts in their cells': fc.constant((parts: Parts): Parts => {
    const texts = (parts[TEXTS]?.toString('utf8').match(/<si>.*?<\/si>/gs) ?? []).map((xml) => xml.slice(4, -5));
    return inSheet((xml) =>
      xml.replace(
        / t="s"><v>(\d+)<\/v>/g,
        (_, index: string) => ` t="inlineStr"><is>${texts[Number(index)] ?? ''}</is>`,
      ),
    )(parts);
  }),
  'types changed': valued(['n', 's', 'b', 'd', 'e', 'str', 'inlineStr', 'x', ''], (own, type) =>
    cell(own, (xml) => xml.replace(/ t=".*?"/, '').replace(/<c /, `<c t="${type}" `)),
  ),
  'dates as numbers': valued(DATE_STYLES, (own, style) => number(own, (xml) => xml.replace(/s="\d+"/, `s="${style}"`))),
  'styles out of range': valued(['9', '-1', 'x'], (own, style) =>
    number(own, (xml) => xml.replace(/s="\d+"/, `s="${style}"`)),
  ),
  'entity bombs': valued([BOMB, FOREIGN], (own, bomb) =>
    inPart([DATA, TEXTS, BOOK][indexAt(own, [1, 2, 3])] ?? DATA, (xml) =>
      xml.replace('?>', `?>${bomb}`).replace('</t>', `${bomb === BOMB ? '&c;' : '&a;'}</t>`),
    ),
  ),
  'missing parts': fc.constantFrom(...PARTS).map(
    (part): Change =>
      (parts) =>
        Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part)),
  ),
  'wrong references': valued(
    ['worksheets/sheet1.xml', 'worksheets/sheet9.xml', '/xl/worksheets/sheet2.xml', '../../etc/passwd', ''],
    (own, target) =>
      inPart(
        RELATIONS,
        element(/Target=".*?"/g, own, () => `Target="${target}"`),
      ),
  ),
  'hidden sheets': fc
    .constantFrom('hidden', 'veryHidden')
    .map((state) => inPart(BOOK, (xml) => xml.replace('name="Data"', `name="Data" state="${state}"`))),
  'other prefixes': fc.constant(
    inSheet((xml) =>
      xml.replace(/<(\/?)(worksheet|sheetData|row|c|v|is|t|f)\b/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
    ),
  ),
  'bytes flipped in a part': fc
    .tuple(fc.constantFrom(DATA, TEXTS, BOOK, RELATIONS, STYLES), place, fc.integer({ min: 0, max: 255 }))
    .map(([part, own, byte]): Change => (parts) => {
      const next = Buffer.from(parts[part] ?? '');
      if (next.length) next[indexAt(own, next)] = byte;
      return { ...parts, [part]: next };
    }),
  'parts cut short': fc
    .tuple(fc.constantFrom(DATA, TEXTS, BOOK, RELATIONS), place)
    .map(([part, own]) => inPart(part, (xml) => xml.slice(0, indexAt(own, xml)))),
  'encodings mixed': fc
    .tuple(fc.constantFrom(DATA, TEXTS), fc.constantFrom('latin1' as const, 'utf16le' as const))
    .map(([part, encoding]): Change => (parts) => ({
      ...parts,
      [part]: Buffer.from((parts[part] ?? Buffer.alloc(0)).toString('utf8'), encoding),
    })),
};

export const WORKBOOK_MUTATION_KINDS = Object.keys(KINDS);
export const workbookMutations = severalOf(KINDS);
