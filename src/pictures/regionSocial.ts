import { beeswarmChart } from '../charts/beeswarm/chart.ts';
import { originLine, originOf } from '../charts/frame/frameModel.ts';
import { questionPath } from '../address/sitePaths.ts';
import { regionProfile, shownEntry } from '../page/profile.ts';
import { cardRows, type CardRow } from '../page/regionCard.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { isKnown, measureOf } from '../model/measure.ts';
import { valueShort } from '../text/figures.ts';
import { capitalise } from '../text/numbers.ts';
import { figureSentence } from '../text/sentences.ts';
import { colour } from './colours.ts';
import { rect, text, type Block } from './marks.ts';
import type { Material } from './material.ts';
import { locatorPart } from './parts/mapPart.ts';
import { picturePaper, plotBlock } from './plotBlock.ts';
import { SOCIAL_BODY, shortSource, socialPicture } from './socialFrame.ts';
import type { Picture } from './svg.ts';
import { bold, heading, sans } from './type.ts';

/** A region's page: its name, its card, and where it lies. */
export function regionSocial(summary: RegionSummary, material: Material): Picture {
  const region = material.region(summary.slug);
  const profile = regionProfile(region, (slug) => material.indicator(slug), material);
  return socialPicture({
    kicker: '',
    title: region.name,
    text: '',
    extra: (width) => cardBlock(cardRows(profile, region), width),
    art: locatorPart(material.map.large, { code: region.code, isKnown: true }, SOCIAL_BODY - 40),
    source: originLine(originOf(profile.card.map(shownEntry))),
    page: `/regioner/${region.slug}/`,
    address: material.address,
  });
}

/** The questions of the card with year, and the answers in a column to the right. */
function cardBlock(rows: readonly CardRow[], width: number): Block {
  const line = 62;
  const [asked, small, number] = [bold(25), sans(20, 'soft'), heading(38, 'accent')];
  return {
    width,
    height: rows.length * line,
    marks: rows.flatMap((row, index) => {
      const top = index * line;
      const isLong = row.isWords || row.isMissing;
      const answer = isLong ? heading(28, row.isMissing ? 'soft' : 'accent') : number;
      const year = `${row.period}${row.age === 'archive' ? ', arkiv' : ''}${row.unit ? `, ${row.unit}` : ''}`;
      return [
        rect(0, top, width, 1.5, { fill: colour('rule') }),
        text(0, top + 28, row.question, asked),
        text(0, top + 51, year, small),
        text(width, top + 42, row.value, answer, { anchor: 'end' }),
      ];
    }),
  };
}

/** One of its figures. */
export const regionFigureSocial = (summary: RegionSummary, slug: string, material: Material): Picture =>
  figurePicture(summary, material.indicator(slug), material);

function figurePicture(region: RegionSummary, document: IndicatorDocument, material: Material): Picture {
  const { map, address } = material;
  const figure = measureOf(document).lead()?.of(region.code);
  const known = isKnown(figure) ? figure : null;
  const swarm =
    known && document.lead
      ? beeswarmChart(document, document.lead, { own: region.code, regions: material.regions })
      : null;
  return socialPicture({
    kicker: document.name,
    title: region.name,
    number: capitalise(valueShort(known ?? undefined, document)),
    isMissing: !known,
    text: figureSentence(figure, region, document),
    ...(swarm && { extra: (width: number) => plotBlock(swarm.plot(picturePaper(width))) }),
    art: locatorPart(map.large, { code: region.code, isKnown: known !== null }, SOCIAL_BODY + 24),
    source: sourceOf(document, figure),
    page: material.card.includes(document.slug)
      ? questionPath(region.slug, document.slug)
      : `/regioner/${region.slug}/`,
    address,
  });
}

function sourceOf(document: IndicatorDocument, figure: Figure | undefined): string {
  const figures = figure ? [figure] : (measureOf(document).lead()?.figures ?? []);
  return shortSource(document, figures);
}
