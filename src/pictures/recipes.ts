import { CHARTS, REGION_CHARTS } from '../charts/registry.ts';
import {
  chartPath,
  CARD_SIZES,
  PNG_WIDTH,
  regionCardPath,
  regionChartPath,
  regionSeveralPath,
  regionSocialPath,
  regionTablePath,
  SOCIAL_SIZE,
  socialPath,
} from '../address/picturePaths.ts';
import { measurePicture, regionPicture, severalPicture } from './chartPictures.ts';
import { indicatorSocial } from './indicatorSocial.ts';
import type { Material } from './material.ts';
import { pageSocial, type ToldPage } from './pageSocial.ts';
import { regionCardPicture } from './regionCardPicture.ts';
import { regionFigureSocial, regionSocial } from './regionSocial.ts';
import { regionTablePicture, tablesOf } from './regionTable.ts';
import { regionProfile, sjukvardsregionerOf, toldAlone } from '../page/profile.ts';
import { alikeRegions } from '../page/comparison.ts';
import { questionPath } from '../address/sitePaths.ts';
import { againstCountry, besideAlike, besideNeighbours, changes } from '../page/regionCharts.ts';
import type { Picture } from './svg.ts';

/** A picture and the files that are made of it. */
export interface Recipe {
  draw(): Picture;
  /** Paths on the site; `width` in pixels for a PNG, null for the drawing itself. */
  files: readonly { path: string; width: number | null }[];
}

/** Every picture of the site. `pages` are those that were built: each that has a picture of its own in its head. */
export function recipes(pages: readonly ToldPage[], material: Material): Recipe[] {
  return [
    ...material.indicators.flatMap(({ slug }) => ofIndicator(slug, material)),
    ...material.regions.flatMap((region) => ofRegion(region, material)),
    ...pages
      .filter(({ path }) => !isOwn(path, material))
      .map((page) => ({ draw: () => pageSocial(page, material), files: social(page.path) })),
  ];
}

/** The pages of regions and indicators are drawn from the data, whether they are built or not. */
const isOwn = (path: string, { regions, indicators, card }: Material): boolean =>
  regions.some(({ slug }) => path === `/regioner/${slug}/` || card.some((one) => path === questionPath(slug, one))) ||
  indicators.some(({ slug }) => path === `/indikatorer/${slug}/`);

const social = (page: string): Recipe['files'] => [{ path: socialPath(page), width: SOCIAL_SIZE.width }];

const chart = (slug: string, part: string): Recipe['files'] => [
  { path: chartPath(slug, 'svg', part), width: null },
  { path: chartPath(slug, 'png', part), width: PNG_WIDTH },
];

/** The charts of a measure that have a picture of their own. */
function ofIndicator(slug: string, material: Material): Recipe[] {
  const document = material.indicator(slug);
  const charts = CHARTS.flatMap((entry): Recipe[] => {
    const drawn = entry.picture === 'own' && entry.chart(document, material.regions);
    return drawn ? [{ draw: () => measurePicture(drawn, material), files: chart(slug, entry.part) }] : [];
  });
  return [...charts, { draw: () => indicatorSocial(slug, material), files: social(`/indikatorer/${slug}/`) }];
}

function ofRegion(region: Material['regions'][number], material: Material): Recipe[] {
  const { slug } = region;
  const profile = regionProfile(material.region(slug), (one) => material.indicator(one), material);
  const charts = toldAlone(profile).flatMap(({ document }): Recipe[] => [
    {
      draw: () => regionFigureSocial(region, document.slug, material),
      files: [{ path: regionSocialPath(slug, document.slug), width: SOCIAL_SIZE.width }],
    },
    ...REGION_CHARTS.flatMap(({ part, chart: chartOf }): Recipe[] => {
      const drawn = chartOf(document, region, material.regions);
      if (!drawn) return [];
      const files = [null, PNG_WIDTH].map((width) => ({
        path: regionChartPath(slug, document.slug, { part, isPng: width !== null }),
        width,
      }));
      return [{ draw: () => regionPicture(drawn, region, material), files }];
    }),
  ]);
  const tables = tablesOf(region, material).map((table): Recipe => ({
    draw: () => regionTablePicture(region, table, material),
    files: [{ path: regionTablePath(slug, table.topic), width: null }],
  }));
  const several = [
    changes(region, profile, material),
    againstCountry(region, profile),
    besideAlike(
      region,
      profile,
      alikeRegions(region.code, material.alikeBy, (one) => material.indicator(one), material.places.regions),
    ),
    ...sjukvardsregionerOf(region, material.places).map((area) => besideNeighbours(region, profile, area)),
  ].flatMap((measures): Recipe[] => {
    if (!measures) return [];
    const files = [null, PNG_WIDTH].map((width) => ({
      path: regionSeveralPath(slug, measures.part, width !== null),
      width,
    }));
    return [{ draw: () => severalPicture(measures, region, material), files }];
  });
  return [
    { draw: () => regionSocial(region, material), files: social(`/regioner/${slug}/`) },
    ...(['square', 'upright'] as const).map((shape): Recipe => ({
      draw: () => regionCardPicture(region, shape, material),
      files: [{ path: regionCardPath(slug, shape), width: CARD_SIZES[shape].width }],
    })),
    ...charts,
    ...several,
    ...tables,
  ];
}
