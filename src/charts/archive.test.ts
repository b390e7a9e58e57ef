import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { RegionsDocument } from '../publish/documents.ts';
import { drawnPlot } from './drawing.ts';
import { toHtml } from '../draw/draw.ts';
import { archiveNote, isArchive } from './archive.ts';
import { beeswarmChart } from './beeswarm/chart.ts';
import { columnsModel } from './columns/model.ts';
import { columnLook } from './columns/plot.ts';
import { datesText } from './frame/frameModel.ts';
import { mapModel } from './map/mapModel.ts';
import { mapStamp } from './map/mapView.ts';
import { PAGE_WIDTHS, pagePaper } from './paper.ts';
import { rankingModel } from './ranking/rankingModel.ts';
import { rankingView } from './ranking/rankingView.ts';
import { seriesChart } from './series/chart.ts';
import { tilesModel } from './tiles/model.ts';

const files = allDocuments(realDataset());
const { regions } = JSON.parse(files.get('regions.json') ?? '') as RegionsDocument;
const documentOf = (slug: string) => JSON.parse(files.get(`indicators/${slug}.json`) ?? '') as IndicatorDocument;
const all = [...files.keys()].flatMap((path) => /^indicators\/([^/.]+)\.json$/.exec(path)?.[1] ?? []).map(documentOf);

/** What each form draws of a measure, as a reader sees it. */
function drawings(document: IndicatorDocument): string[] {
  const lead = document.lead ?? '';
  const paper = pagePaper(PAGE_WIDTHS.narrow);
  const [map, series, swarm] = [
    mapModel(document, regions),
    document.kind === 'category' ? null : seriesChart(document, [], regions),
    document.kind === 'category' ? null : beeswarmChart(document, lead, { own: null, regions }),
  ];
  const look = { period: lead, marked: [], order: '' };
  return [
    ...(map ? [JSON.stringify(mapStamp(map))] : []),
    ...(document.kind === 'category'
      ? tilesModel(document, regions).map(({ heading }) => heading)
      : [toHtml(rankingView(document, rankingModel(document, regions, lead), look))]),
    ...[series, swarm].flatMap((chart) => (chart ? [toHtml(drawnPlot(chart.plot(paper), 'x'))] : [])),
  ];
}

test('every form of a measure whose newest comparable figure is of the archive is stamped, and no other', () => {
  const ofRegions = all.filter(({ coverage }) => coverage === 'regions');
  const archive = ofRegions.filter(isArchive);
  expect(archive.length).toBeGreaterThan(20);
  expect(archive.length).toBeLessThan(ofRegions.length);
  for (const document of ofRegions) {
    for (const drawn of drawings(document)) expect(/arkiv/.test(drawn), document.slug).toBe(isArchive(document));
  }
});

test('a bar of the archive is an outline, and says that nothing newer has been read', () => {
  const document = all.find((one) => isArchive(one) && one.coverage === 'partial' && columnsModel(one).panels[0]);
  if (!document) throw new Error('no national series of the archive');
  const [panel] = columnsModel(document).panels;
  expect(panel?.stamp).toMatch(/^\d{4} ·\u00A0arkiv$/);
  const looks = (panel?.columns ?? []).map((column) => columnLook(column, pagePaper(PAGE_WIDTHS.narrow)));
  expect(looks.map(({ fill }) => fill)).toEqual(looks.map(() => 'var(--paper)'));
  expect(looks.every(({ stroke }) => stroke)).toBe(true);
  expect(datesText(document, document.periods)).toContain('Vi har inte hittat någon nyare');
});

test('nothing is said of a measure with newer figures, whichever year is drawn', () => {
  const document = all.find((one) => !isArchive(one) && /^201/.test(one.periods[0] ?? ''));
  if (!document) throw new Error('no long series');
  expect(archiveNote(document)).toBe('');
  expect(datesText(document, [document.periods[0] ?? ''])).not.toContain('Ingen nyare');
});
