import { beeswarmChart } from '../charts/beeswarm/chart.ts';
import { regionProfile } from '../page/profile.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { hasValue, isKnown, measureOf } from '../model/measure.ts';
import { valueShort } from '../text/figures.ts';
import { figureSentence } from '../text/sentences.ts';
import type { Material } from './material.ts';
import { locatorPart } from './parts/mapPart.ts';
import { picturePaper, plotBlock } from './plotBlock.ts';
import { SOCIAL_BODY, shortSource, socialPicture } from './socialFrame.ts';
import type { Picture } from './svg.ts';

/** A region's page: its name, its first number that stands out, what that means, where it lies. */
export function regionSocial(summary: RegionSummary, material: Material): Picture {
  const region = material.region(summary.slug);
  const { standOuts, key } = regionProfile(region, (slug) => material.indicator(slug), material.topics);
  const first = standOuts.find(({ figure }) => hasValue(figure));
  const slug = first?.slug ?? key.find(({ figure }) => hasValue(figure))?.document.slug;
  if (!slug) throw new Error(`${region.name} has no figure to show`);
  return figurePicture(summary, material.indicator(slug), material);
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
    number: known ? valueShort(known, document) : 'Uppgift saknas',
    isMissing: !known,
    text: figureSentence(figure, region, document),
    ...(swarm && { extra: (width: number) => plotBlock(swarm.plot(picturePaper(width))) }),
    art: locatorPart(map.large, { code: region.code, isKnown: known !== null }, SOCIAL_BODY + 24),
    source: sourceOf(document, figure),
    page: `/regioner/${region.slug}/`,
    address,
  });
}

function sourceOf(document: IndicatorDocument, figure: Figure | undefined): string {
  const figures = figure ? [figure] : (measureOf(document).lead()?.figures ?? []);
  return shortSource(document, figures);
}
