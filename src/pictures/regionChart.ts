import { regionSeriesChart } from '../charts/frame/leadChart.ts';
import { rankingModel } from '../charts/ranking/rankingModel.ts';
import { seriesModel } from '../charts/series/model.ts';
import { RIKET } from '../model/country.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { measureOf } from '../model/measure.ts';
import { figureSentence } from '../text/sentences.ts';
import { subtitle } from '../text/titles.ts';
import { BODY_WIDTH, chartPicture } from './chartFrame.ts';
import type { Material } from './material.ts';
import { rankingPart } from './parts/rankingPart.ts';
import type { Picture } from './svg.ts';
import { seriesBlock } from './seriesBlock.ts';
import { sourceLine, sourceLineOf, toldFigures } from './words.ts';

/** A region's place among the 21. */
export function regionPlace(region: RegionSummary, slug: string, { indicator, regions, address }: Material): Picture {
  const document = indicator(slug);
  const lead = document.lead ?? '';
  const figure = measureOf(document).lead()?.of(region.code);
  return chartPicture({
    title: figureSentence(figure, region, document),
    subtitle: subtitle(document, lead),
    body: rankingPart(rankingModel(document, regions, lead), document, { width: BODY_WIDTH, marked: region.code }),
    source: sourceLine(document, [lead]),
    page: `/regioner/${region.slug}/`,
    told: toldFigures(measureOf(document).at(lead).main(), document, regions),
    address,
  });
}

/** A region over time, against riket and the others. */
export function regionSeries(region: RegionSummary, slug: string, material: Material): Picture {
  const { indicator, regions, address } = material;
  const document = indicator(slug);
  const model = seriesModel(document, region.code, regions);
  if (!model) throw new Error(`${slug} has no series to draw`);
  const [own = [], riket = []] = [region.code, RIKET].map((code) => measureOf(document).series(code));
  const { title, subtitle: measured } = regionSeriesChart(document, region);
  return chartPicture({
    title,
    subtitle: measured,
    body: seriesBlock(model, 500),
    source: sourceLineOf(document, document.figures),
    page: `/regioner/${region.slug}/`,
    told: toldFigures([...own, ...riket], document, regions),
    address,
  });
}
