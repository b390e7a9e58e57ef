import { timelineSchema, type Timeline } from '../model/timeline.ts';
import type { Problems } from './collect.ts';
import {
  readEditorial,
  refuseTwice,
  refuseUnknownSources,
  refuseUnlisted,
  type EditorialFile,
  type KnownToEditorial,
} from './editorial.ts';

const TIMELINE = 'data/editorial/timeline.json';

/** The dated events; null when the file is at fault. */
export function readTimeline(root: string, problems: Problems, known: KnownToEditorial): Timeline | null {
  const read = readEditorial(root, problems, TIMELINE, timelineSchema);
  if (!read) return null;
  const { document, refuse } = read;
  const { kinds, tags, events } = document;
  refuseTwice(refuse, 'kinds', kinds);
  refuseTwice(refuse, 'tags', tags);
  refuseTwice(refuse, 'events', events);
  events.forEach((event, index) => {
    const at = ['events', index];
    refuseUnlisted(refuse, [...at, 'kind'], event.kind, { kinds });
    event.tags.forEach((tag, place) => refuseUnlisted(refuse, [...at, 'tags', place], tag, { tags }));
    refuseUnknownSources(refuse, at, event.sources, known);
  });
  refuseDisorder(read);
  return document;
}

/** A year alone may stand anywhere among the days of that year: nobody knows where it belongs. */
function refuseDisorder({ document: { events }, refuse }: EditorialFile<Timeline>): void {
  events.forEach(({ date }, index) => {
    const next = events[index + 1];
    if (!next || next.date === null) return;
    const known = date === null ? 0 : Math.min(date.length, next.date.length);
    if (date === null || date.slice(0, known) > next.date.slice(0, known)) {
      refuse(['events', index, 'date'], date ?? 'null', 'the oldest first, and what has no year last');
    }
  });
}
