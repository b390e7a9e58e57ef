import { countsRows } from '../charts/counts/countsModel.ts';
import { columnsModel } from '../charts/columns/model.ts';
import { leadChart } from '../charts/registry.ts';
import { leadPeriod, shownPeriods } from '../charts/shown.ts';
import { mapModel, type MapModel } from '../charts/map/mapModel.ts';
import { knownModel } from '../charts/known/knownModel.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { isKnown } from '../model/measure.ts';
import { MISSING } from '../text/numbers.ts';
import { findingTitle, subtitle } from '../text/titles.ts';
import { smallColumnsBlock } from './columnsBlock.ts';
import { EMPTY, type Block } from './marks.ts';
import type { Material } from './material.ts';
import { countsPart } from './parts/countsPart.ts';
import { mapBesideLegend } from './parts/mapPart.ts';
import { SOCIAL_BODY, shortSource, socialPicture } from './socialFrame.ts';
import type { Picture } from './svg.ts';

/** An indicator's page: the finding, what is measured, and the map or the country's figures in small. */
export function indicatorSocial(slug: string, material: Material): Picture {
  const { indicator, regions, map, address, topics } = material;
  const document = indicator(slug);
  const periods = shownPeriods(document);
  const figures = document.figures.filter(({ period }) => periods.includes(period));
  return socialPicture({
    kicker: topics.find(({ id }) => id === document.topic)?.name ?? '',
    title: findingTitle(document, regions),
    text: subtitle(document, leadPeriod(document)),
    art: indicatorArt(document, regions, map),
    source: shortSource(document, figures),
    page: `/indikatorer/${slug}/`,
    address,
  });
}

/** The chart in small; where nothing can be drawn small, where the regions are that are known. */
export function indicatorArt(
  document: IndicatorDocument,
  regions: readonly RegionSummary[],
  { large }: Material['map'],
): Block {
  const height = SOCIAL_BODY + 24;
  const beside = { height, legendWidth: 236, size: 19 };
  const map = mapModel(document, regions);
  if (map) return mapBesideLegend(map, large, beside);
  const { drawing } = leadChart(document, regions);
  switch (drawing.form) {
    case 'answers':
      return countsPart(document, { width: 440, size: 22, bar: countsRows(document).length > 1 ? 52 : 84 });
    case 'columns':
      return smallColumnsBlock(columnsModel(document), { width: 470, height: 400, size: 20 });
    default:
      return document.coverage === 'riket' ? EMPTY : mapBesideLegend(knownMap(document, regions), large, beside);
  }
}

/** Filled where there is a figure, hatched where there is none. */
function knownMap(
  document: IndicatorDocument,
  regions: readonly RegionSummary[],
): Pick<MapModel, 'stamp' | 'regions' | 'legend'> {
  const known = new Set(
    knownModel(document, regions)
      .places.filter(({ slug, rows }) => slug !== null && rows.some(({ figure }) => isKnown(figure)))
      .map(({ code }) => code),
  );
  const drawn = regions.map(({ code, slug, short }) => ({
    code,
    slug,
    name: short,
    label: short,
    fill: known.has(code) ? 'step-3' : null,
  }));
  return {
    stamp: null,
    regions: drawn,
    legend: [
      { fill: 'step-3', label: 'uppgift finns', regions: known.size },
      { fill: null, label: MISSING, regions: regions.length - known.size },
    ],
  };
}
