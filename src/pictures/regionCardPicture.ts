import { originLine, originOf } from '../charts/frame/frameModel.ts';
import { CARD_SIZES, type CardShape } from '../address/picturePaths.ts';
import { regionProfile, shownEntry } from '../page/profile.ts';
import { cardRows, type CardRow } from '../page/regionCard.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import { absolute } from '../publish/address.ts';
import { colour } from './colours.ts';
import { EMPTY, group, paragraph, rect, text, type Block, type Mark } from './marks.ts';
import { spokenAddress, type Material } from './material.ts';
import { locatorPart } from './parts/mapPart.ts';
import { brand, MARGIN } from './socialFrame.ts';
import type { Picture } from './svg.ts';
import { bold, fitting, heading, linesOf, sans, widthOf } from './type.ts';

/** Where the parts stand, from the top. Upright, apps lay their own buttons over the top and the bottom of it. */
const LAYOUTS = {
  square: { brand: 44, map: { top: 94, height: 144 }, rows: 254, row: 132, foot: 934 },
  upright: { brand: 230, map: { top: 316, height: 420 }, rows: 780, row: 158, foot: 1590 },
} as const;

/** A region's five answers as a picture by itself, square for feeds or upright for stories. */
export function regionCardPicture(summary: RegionSummary, shape: CardShape, material: Material): Picture {
  const region = material.region(summary.slug);
  const profile = regionProfile(region, (slug) => material.indicator(slug), material);
  const rows = cardRows(profile, region);
  const size = CARD_SIZES[shape];
  const layout = LAYOUTS[shape];
  const room = size.width - 2 * MARGIN;
  const { address } = material;
  const path = `/regioner/${region.slug}/` as const;
  const source = originLine(originOf(profile.card.map(shownEntry)));
  const map = locatorPart(material.map.large, { code: region.code, isKnown: true }, layout.map.height);
  const name = nameBlock(region.name, room - map.width - 40, Math.min(map.height, NAME_HEIGHT));
  const told = paragraph(linesOf(source, sans(20, 'soft'), room), sans(20, 'soft'));
  return {
    ...size,
    title: region.name,
    source,
    address: absolute(address, path),
    licence: LICENCE.url,
    publisher: PUBLISHER.name,
    description: [region.name, ...rows.map(spoken), source, absolute(address, path)].join('\n'),
    marks: [
      ...brand(address, size.width, layout.brand),
      group(MARGIN, layout.map.top + (map.height - name.height) / 2, name.marks),
      group(size.width - MARGIN - map.width, layout.map.top, map.marks),
      ...rows.map((row, index) => group(MARGIN, layout.rows + index * layout.row, rowMarks(row, room))),
      rect(MARGIN, layout.foot - 18, room, 1.5, { fill: colour('rule') }),
      group(MARGIN, layout.foot, told.marks),
      text(MARGIN, layout.foot + told.height + 30, spokenAddress(address, path), bold(24, 'accent')),
    ],
  };
}

/** A name of two lines is no higher than this. */
const NAME_HEIGHT = 230;

const NAME_SIZES = [92, 84, 76, 68, 60, 52, 46];

/** As large as it has room for in at most two lines beside the map. */
function nameBlock(name: string, width: number, height: number): Block {
  const blocks = NAME_SIZES.map((_, index) => {
    const { lines, type } = fitting(name, { sizes: NAME_SIZES.slice(index), width, most: 2, of: heading });
    return paragraph(lines, type);
  });
  return blocks.find((block) => block.height <= height) ?? blocks.at(-1) ?? EMPTY;
}

const spoken = ({ question, value, unit, period }: CardRow) =>
  `${question}: ${[value, unit].filter(Boolean).join(' ')}, ${period}`;

/** The question, under it the answer in large letters, and to the right of that its year and what it is held against. */
function rowMarks(row: CardRow, room: number): Mark[] {
  const value = row.isWords || row.isMissing ? heading(44, row.isMissing ? 'soft' : 'accent') : heading(62, 'accent');
  const small = sans(24, 'soft');
  const taken = widthOf(row.value, value) + (row.unit ? 12 + widthOf(row.unit, small) : 0) + 32;
  const year = `${row.period}${row.age === 'archive' ? ', arkiv' : ''}`;
  const beside = [row.beside.slice(0, 2), row.beside.slice(0, 1), []]
    .map((said) => [year, ...said].join(' · '))
    .find((said) => taken + widthOf(said, small) <= room);
  return [
    rect(0, 0, room, 1.5, { fill: colour('rule') }),
    text(0, 42, row.question, bold(31)),
    text(0, 108, row.value, value),
    ...(row.unit ? [text(widthOf(row.value, value) + 12, 108, row.unit, small)] : []),
    text(room, 108, beside ?? year, small, { anchor: 'end' }),
  ];
}
