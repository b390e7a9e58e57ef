import { columnsModel, nationalFigures } from '../charts/columns/columnsModel.ts';
import { countsRows } from '../charts/counts/countsModel.ts';
import {
  isNationalChart,
  leadPeriod,
  seriesChart,
  shownPeriods,
  singleRegionsChart,
} from '../charts/frame/leadChart.ts';
import { gridModel } from '../charts/grid/gridModel.ts';
import { knownModel } from '../charts/known/knownModel.ts';
import { mapModel } from '../charts/map/mapModel.ts';
import { multiplesModel } from '../charts/multiples/model.ts';
import { rankingModel } from '../charts/ranking/rankingModel.ts';
import { seriesModel } from '../charts/series/model.ts';
import { RIKET } from '../model/country.ts';
import { measureOf } from '../model/measure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { valueShort } from '../text/figures.ts';
import { nationalSentence } from '../text/sentences.ts';
import { findingTitle, subtitle } from '../text/titles.ts';
import { BODY_WIDTH, chartPicture } from './chartFrame.ts';
import { group, paragraph, stacked, type Block } from './marks.ts';
import type { Material } from './material.ts';
import { columnsPart } from './parts/columnsPart.ts';
import { countsPart } from './parts/countsPart.ts';
import { gridPart } from './parts/gridPart.ts';
import { keyPart } from './parts/keyPart.ts';
import { knownPart } from './parts/knownPart.ts';
import { mapOverLegend } from './parts/mapPart.ts';
import { rankingPart } from './parts/rankingPart.ts';
import type { Picture } from './svg.ts';
import { bold, evenLines, heading, linesOf, sans } from './type.ts';
import { multiplesBlock } from './multiplesBlock.ts';
import { seriesBlock } from './seriesBlock.ts';
import { sourceLine, toldFigures } from './words.ts';

const MAP_WIDTH = 286;
const GAP = 44;

/** The chart that an indicator's page leads with, to stand alone. */
export function indicatorChart(slug: string, { indicator, regions, map, address }: Material): Picture {
  const document = indicator(slug);
  const periods = shownPeriods(document);
  return chartPicture({
    title: findingTitle(document, regions),
    subtitle: subtitle(document, leadPeriod(document)),
    body: document.coverage === 'regions' ? regionalBody(document, regions, map.large) : otherBody(document, regions),
    source: sourceLine(document, periods),
    page: `/indikatorer/${slug}/`,
    told: toldFigures(
      document.figures.filter(({ period }) => periods.includes(period)),
      document,
      regions,
    ),
    address,
  });
}

/** The map to the left, the list of the regions to the right. */
function regionalBody(
  document: IndicatorDocument,
  regions: readonly RegionSummary[],
  shapes: Material['map']['large'],
): Block {
  const model = mapModel(document, regions);
  const left = model ? MAP_WIDTH + GAP : 0;
  const width = BODY_WIDTH - left;
  const list =
    document.kind === 'category'
      ? gridPart(gridModel(document, regions), document, width)
      : rankingPart(rankingModel(document, regions, leadPeriod(document)), document, { width });
  if (!model) return list;
  const map = mapOverLegend(model, shapes, { height: Math.max(list.height, 720), width: MAP_WIDTH });
  const note = keyPart([{ sample: [], words: model.method }], BODY_WIDTH);
  const both: Block = {
    width: BODY_WIDTH,
    height: Math.max(map.height, list.height),
    marks: [...map.marks, group(left, 0, list.marks)],
  };
  return stacked([both, note], 14);
}

/** The country's figures, those of some regions, or both under each other. */
function otherBody(document: IndicatorDocument, regions: readonly RegionSummary[]): Block {
  const width = BODY_WIDTH;
  const national = nationalFigures(document);
  if (!isNationalChart(document)) return knownPart(knownModel(document, regions), document, width);
  const country =
    countsRows(document).length > 0
      ? countsPart(document, { width })
      : national.length > 1 && document.kind !== 'category'
        ? columnsPart(columnsModel(document), document, { width, height: 430 })
        : numberPart(document);
  const singles = singleRegionsChart(document);
  if (!singles) return country;
  return stacked(
    [
      country,
      paragraph(linesOf(singles.title, bold(20), width), bold(20)),
      knownPart(knownModel(document, regions, { withRiket: false }), document, width),
    ],
    20,
  );
}

/** The country's newest figure, where there is nothing to draw it against. */
function numberPart(document: IndicatorDocument): Block {
  const figures = nationalFigures(document);
  const said = nationalSentence(figures, document);
  return stacked(
    [
      paragraph([valueShort(figures.at(-1), document)], heading(document.kind === 'category' ? 64 : 120, 'accent')),
      paragraph(evenLines(said, sans(22), BODY_WIDTH), sans(22)),
    ],
    10,
  );
}

/** All regions over time, in one drawing. */
export function indicatorSeries(slug: string, material: Material): Picture {
  const { indicator, regions } = material;
  const model = seriesModel(indicator(slug), null, regions);
  if (!model) throw new Error(`${slug} has no series to draw`);
  return overTime(slug, seriesBlock(model, 520), material);
}

/** All regions over time, a panel each. */
export function indicatorPanels(slug: string, material: Material): Picture {
  const { indicator, regions } = material;
  const model = multiplesModel(indicator(slug), regions);
  if (!model) throw new Error(`${slug} has no series to draw`);
  return overTime(slug, multiplesBlock(model), material);
}

function overTime(slug: string, body: Block, { indicator, regions, address }: Material): Picture {
  const document = indicator(slug);
  const { title, subtitle: measured, periods } = seriesChart(document, regions);
  const national = document.country?.kind === 'total' ? [] : measureOf(document).all(RIKET);
  return chartPicture({
    title,
    subtitle: measured,
    body,
    source: sourceLine(document, periods),
    page: `/indikatorer/${slug}/`,
    told: toldFigures(national, document, regions),
    address,
  });
}
