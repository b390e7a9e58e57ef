import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import { absolute, type Address } from '../publish/address.ts';
import { softHyphens } from '../text/softHyphens.ts';
import { colour } from './colours.ts';
import { group, paragraph, rect, stacked, stroke, text, type Block } from './marks.ts';
import { spokenAddress } from './material.ts';
import type { Picture } from './svg.ts';
import { bold, evenLines, fitting, heading, linesOf, sans, widthOf } from './type.ts';

const WIDTH = 1200;
const MARGIN = 48;
/** Of what stands within the margins. */
export const BODY_WIDTH = WIDTH - 2 * MARGIN;

/** What stands around a chart that has left its page: the finding, the measure, the source, where it lives. */
export interface Framed {
  title: string;
  subtitle: string;
  body: Block;
  /** "Källa: SKR, Hälso- och sjukvårdsrapporten 2018." */
  source: string;
  /** Path of the page. */
  page: `/${string}`;
  /** The figures in words. */
  told: string;
  address: Address;
}

export function chartPicture({ title, subtitle, body, source, page, told, address }: Framed): Picture {
  const head = fitting(softHyphens(title), {
    sizes: [38, 34, 31],
    width: BODY_WIDTH,
    most: 2,
    of: heading,
  });
  const under = sans(20, 'soft');
  const top = stacked(
    [paragraph(head.lines, head.type), paragraph(evenLines(softHyphens(subtitle), under, BODY_WIDTH), under)],
    8,
  );
  const foot = footPart(source, page, address);
  const at = { head: 40, body: 40 + top.height + 26 };
  const end = at.body + body.height + 26;
  const height = Math.ceil(end + foot.height + 30);
  return {
    width: WIDTH,
    height,
    title,
    source,
    address: absolute(address, page),
    licence: LICENCE.url,
    publisher: PUBLISHER.name,
    description: [title, subtitle, told, source, absolute(address, page)].filter(Boolean).join('\n'),
    marks: [
      rect(MARGIN, 24, BODY_WIDTH, 3, { fill: colour('ink') }),
      group(MARGIN, at.head, top.marks),
      group(MARGIN, at.body, body.marks),
      group(MARGIN, end, foot.marks),
    ],
  };
}

/** The source to the left, the site to the right. */
function footPart(source: string, page: string, address: Address): Block {
  const own = sans(16, 'soft');
  const name = bold(17, 'accent');
  const place = spokenAddress(address, page);
  const right = Math.max(widthOf(place, name), widthOf(LICENCE.name, own));
  const isLong = right > BODY_WIDTH * 0.45;
  const told = paragraph(linesOf(source, own, isLong ? BODY_WIDTH : BODY_WIDTH - right - 40), own);
  const top = 14 + (isLong ? told.height + 4 : 0);
  return {
    width: BODY_WIDTH,
    height: isLong ? top + 46 : Math.max(told.height, 48) + 14,
    marks: [
      stroke([0, 0], [BODY_WIDTH, 0], { stroke: colour('rule') }),
      group(0, 12, told.marks),
      text(BODY_WIDTH, top + 16, place, name, { anchor: 'end' }),
      text(BODY_WIDTH, top + 40, LICENCE.name, own, { anchor: 'end' }),
    ],
  };
}
