import { countsRows } from '../charts/counts/countsModel.ts';
import { hasSeries, isNationalChart, leadChart, seriesChart, singleRegionsChart } from '../charts/frame/leadChart.ts';
import { allIndicators, loadIndicators, loadRegions } from '../page/edition.ts';
import { storyOrder } from '../page/topics.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { periodSpan } from '../text/periods.ts';
import { measureWithUnit } from '../text/titles.ts';
import type { Frame, FrameKind } from './frame.ts';

/** The frames of every indicator, in the order of the story. */
export function indicatorFrames(): Frame[] {
  const { regions } = loadRegions();
  const order = storyOrder(loadIndicators().topics);
  return allIndicators()
    .toSorted(order)
    .flatMap((document) => framesOf(document, regions));
}

function framesOf(document: IndicatorDocument, regions: readonly RegionSummary[]): Frame[] {
  const { slug, name: about, coverage, kind, periods } = document;
  const lead = leadChart(document, regions);
  const page = `/indikatorer/${slug}/` as const;
  const common = { about, page, indicator: slug, title: lead.title, subtitle: lead.subtitle };
  const under = (own: FrameKind, name: string, told: Partial<Frame> = {}): Frame => ({
    ...common,
    path: `${own}/${slug}`,
    kind: own,
    name,
    ...told,
  });
  const singles = singleRegionsChart(document);
  const overTime = titlesOf(seriesChart(document, regions));
  const isMapped = coverage === 'regions';
  const hasMarks = isMapped;
  return [
    { ...common, path: slug, kind: 'diagram', name: mainName(document), hasMarks },
    ...(isMapped
      ? [
          under('karta', 'Karta', { hasMarks }),
          under('lista', kind === 'category' ? 'Svar, region för region' : 'Lista', { hasMarks }),
        ]
      : []),
    ...(isMapped && kind === 'category' && countsRows(document).length > 0
      ? [under('svar', 'Antal svar', { subtitle: `${about}. Så många regioner gav varje svar.` })]
      : []),
    ...(hasSeries(document)
      ? [
          under('rutor', 'Över tid, en ruta för varje region', { ...overTime, hasMarks }),
          under('serie', 'Över tid, alla i ett diagram', { ...overTime, hasMarks }),
        ]
      : []),
    ...(singles ? [under('enstaka', 'Enstaka regioner', titlesOf(singles))] : []),
    under('tabell', 'Tabell med alla siffror', {
      subtitle: `${measureWithUnit(document)}, ${periodSpan(periods)}. Alla siffror.`,
      hasMarks,
    }),
  ];
}

const titlesOf = ({ title, subtitle }: { title: string; subtitle: string }) => ({ title, subtitle });

function mainName(document: IndicatorDocument): string {
  if (document.coverage === 'regions') return 'Karta och lista';
  if (!isNationalChart(document)) return 'De regioner som vi har';
  if (document.kind === 'category') return countsRows(document).length > 0 ? 'Svar, år för år' : 'Svaret för riket';
  return 'Staplar';
}
