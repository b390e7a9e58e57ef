import { hasSeries } from '../charts/frame/leadChart.ts';
import {
  type ChartPart,
  chartPath,
  PNG_WIDTHS,
  regionChartPath,
  regionSocialPath,
  regionTablePath,
  SOCIAL_SIZE,
  socialPath,
} from '../page/pictures.ts';
import { indicatorChart, indicatorPanels, indicatorSeries } from './indicatorChart.ts';
import { indicatorSocial } from './indicatorSocial.ts';
import type { Material } from './material.ts';
import { pageSocial, type ToldPage } from './pageSocial.ts';
import { regionPlace, regionSeries } from './regionChart.ts';
import { regionFigureSocial, regionSocial } from './regionSocial.ts';
import { regionTablePicture, tablesOf } from './regionTable.ts';
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
const isOwn = (path: string, { regions, indicators }: Material): boolean =>
  regions.some(({ slug }) => path === `/regioner/${slug}/`) ||
  indicators.some(({ slug }) => path === `/indikatorer/${slug}/`);

const social = (page: string): Recipe['files'] => [{ path: socialPath(page), width: SOCIAL_SIZE.width }];

const chart = (slug: string, part?: ChartPart): Recipe['files'] => [
  { path: chartPath(slug, 'svg', part), width: null },
  ...PNG_WIDTHS.map((width) => ({ path: chartPath(slug, width, part), width })),
];

function ofIndicator(slug: string, material: Material): Recipe[] {
  return [
    { draw: () => indicatorChart(slug, material), files: chart(slug) },
    { draw: () => indicatorSocial(slug, material), files: social(`/indikatorer/${slug}/`) },
    ...(hasSeries(material.indicator(slug))
      ? [
          { draw: () => indicatorSeries(slug, material), files: chart(slug, 'serie') },
          { draw: () => indicatorPanels(slug, material), files: chart(slug, 'rutor') },
        ]
      : []),
  ];
}

function ofRegion(region: Material['regions'][number], material: Material): Recipe[] {
  const { slug } = region;
  const key = material.indicators.filter(({ keyFigure, kind }) => keyFigure && kind !== 'category');
  const charts = key.flatMap((indicator): Recipe[] => {
    const files = (part?: 'serie') => [{ path: regionChartPath(slug, indicator.slug, part), width: null }];
    return [
      { draw: () => regionPlace(region, indicator.slug, material), files: files() },
      {
        draw: () => regionFigureSocial(region, indicator.slug, material),
        files: [{ path: regionSocialPath(slug, indicator.slug), width: SOCIAL_SIZE.width }],
      },
      ...(hasSeries(material.indicator(indicator.slug))
        ? [{ draw: () => regionSeries(region, indicator.slug, material), files: files('serie') }]
        : []),
    ];
  });
  const tables = tablesOf(region, material).map((table): Recipe => ({
    draw: () => regionTablePicture(region, table, material),
    files: [{ path: regionTablePath(slug, table.topic), width: null }],
  }));
  return [{ draw: () => regionSocial(region, material), files: social(`/regioner/${slug}/`) }, ...charts, ...tables];
}
