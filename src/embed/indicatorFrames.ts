import { CHARTS, picturePart, type ChartEntry } from '../charts/registry.ts';
import { allIndicators, loadIndicators, loadRegions } from '../publish/readEdition.ts';
import { chartPath } from '../address/picturePaths.ts';
import { storyOrder } from '../page/topics.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { type Frame, ofChart } from './frame.ts';

/** The frames of every indicator, one for each of its charts, in the order of the story. */
export function indicatorFrames(): Frame[] {
  const { regions } = loadRegions();
  const { topics } = loadIndicators();
  const order = storyOrder(topics);
  const topicName = ({ topic }: IndicatorDocument) => topics.find(({ id }) => id === topic)?.name ?? '';
  return allIndicators()
    .toSorted(order)
    .flatMap((document) =>
      CHARTS.flatMap((entry): Frame[] => {
        const chart = entry.chart(document, regions);
        if (!chart) return [];
        const { slug } = document;
        return [
          {
            ...ofChart(chart),
            path: entry.part ? `${entry.part}/${slug}` : slug,
            group: topicName(document),
            about: document.name,
            name: entry.name(document),
            page: `/indikatorer/${slug}/`,
            anchor: entry.anchor,
            hasMarks: entry.hasMarks(document),
            picture: pictureOf(entry, document),
          },
        ];
      }),
    );
}

/** A half of the chart that leads has the picture of the whole. */
function pictureOf(entry: ChartEntry, { slug }: IndicatorDocument): Frame['picture'] {
  const part = picturePart(entry);
  return part === null ? null : chartPath(slug, 'png', part);
}
