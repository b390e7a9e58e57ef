import { timelineSchema, type Timeline } from '../model/timeline.ts';
import type { Problems } from './collect.ts';
import { sourceFolders } from './definitions.ts';
import {
  readEditorialFile,
  refuseTwice,
  refuseUnknown,
  refuseUnknownSources,
  type EditorialFile,
} from './editorialFile.ts';

const TIMELINE = 'data/editorial/timeline.json';

/** The dated events; null when the file is at fault. */
export function readTimeline(root: string, problems: Problems): Timeline | null {
  const file = readEditorialFile(root, problems, { file: TIMELINE, schema: timelineSchema });
  if (!file) return null;
  const { kinds, tags, events } = file.contents;
  const sources = new Set(sourceFolders(root));
  refuseTwice(file, 'kinds', kinds);
  refuseTwice(file, 'tags', tags);
  refuseTwice(file, 'events', events);
  events.forEach((event, index) => {
    const at = ['events', index];
    refuseUnknown(file, { path: [...at, 'kind'], value: event.kind, list: 'kinds', items: kinds });
    event.tags.forEach((tag, place) =>
      refuseUnknown(file, { path: [...at, 'tags', place], value: tag, list: 'tags', items: tags }),
    );
    refuseUnknownSources(file, at, event.sources, sources);
  });
  refuseDisorder(file);
  return file.contents;
}

/** A year alone may stand anywhere among the days of that year: nobody knows where it belongs. */
function refuseDisorder({ contents: { events }, refuse }: EditorialFile<Timeline>): void {
  events.forEach(({ date }, index) => {
    const next = events[index + 1];
    if (!next || next.date === null) return;
    const known = date === null ? 0 : Math.min(date.length, next.date.length);
    if (date === null || date.slice(0, known) > next.date.slice(0, known)) {
      refuse(['events', index, 'date'], date ?? 'null', 'the oldest first, and what has no year last');
    }
  });
}
