import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { editionSchema, type Edition } from '../model/edition.ts';
import { indicatorSchema, type Indicator } from '../model/indicator.ts';
import type { Observation } from '../model/observation.ts';
import { storySchema, type Topic } from '../model/topic.ts';
import { publishersSchema, type SourcePublisher } from '../model/publishers.ts';
import { sourceSchema, type Source } from '../model/source.ts';
import { readJsonFile } from '../readers/jsonFile.ts';
import type { Problems } from './collect.ts';
import { refuseYears } from './yearsInWords.ts';

export const INDICATORS = 'data/indicators';
export const SOURCES = 'data/sources';
export const EDITION = 'data/edition.json';
const TOPICS = 'data/topics.json';
const PUBLISHERS = 'data/publishers.json';

export function readEdition(root: string, problems: Problems): Edition | null {
  const json = problems.attempt(() => readJsonFile(root, EDITION), null);
  return json && problems.document(editionSchema, EDITION, json);
}

/** How the story is told; null where its file is at fault. `refuseUnknown` asks for measures with figures, once they are known. */
export function readStory(root: string, problems: Problems) {
  const json = problems.attempt(() => readJsonFile(root, TOPICS), null);
  const story = json && problems.document(storySchema, TOPICS, json);
  return {
    story,
    refuseUnknown(indicators: readonly Pick<Indicator, 'slug'>[]) {
      if (!json || !story || problems.list.length > 0) return;
      const slugs = indicators.map(({ slug }) => slug);
      const topics = story.topics.map(({ id }) => id);
      const refuseOne = (path: readonly (string | number)[], value: string, expected: string) => {
        const column = path.filter((part) => typeof part === 'string').join('.');
        problems.add({ file: TOPICS, line: json.lineOf(path), column, value, expected });
      };
      const refuse = (path: string[], told: readonly string[], [known, expected]: readonly [string[], string]) => {
        for (const [index, value] of told.entries()) {
          if (!known.includes(value)) refuseOne([...path, index], value, expected);
        }
      };
      const measures = [slugs, 'a measure that has figures'] as const;
      refuse(['card'], story.card, measures);
      refuse(['frontMap'], story.frontMap, measures);
      refuse(['alikeBy'], story.alikeBy, measures);
      for (const [role, measure] of Object.entries(story.roles)) {
        if (!slugs.includes(measure)) refuseOne(['roles', role], measure, measures[1]);
      }
      refuse(['noNews', 'indicators'], story.noNews.indicators, measures);
      refuse(['noNews', 'topics'], story.noNews.topics, [topics, 'a topic of this file']);
    },
  };
}

/** The publications that figures can be of, whether or not their source.json can be read. */
export const sourceFolders = (root: string): string[] => namesIn(root, SOURCES);

/** The slugs that there is a definition of, whether or not it can be read. */
export const definedSlugs = (root: string): string[] =>
  namesIn(root, INDICATORS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''));

/** Who has given out the publications; each stands once. */
export function readPublishers(root: string, problems: Problems): SourcePublisher[] {
  const json = problems.attempt(() => readJsonFile(root, PUBLISHERS), null);
  const publishers = (json && problems.document(publishersSchema, PUBLISHERS, json)?.publishers) ?? [];
  publishers.forEach(({ id, name }, index) => {
    const first = publishers.findIndex((other) => other.id === id || other.name === name);
    if (first === index) return;
    const path = ['publishers', index, 'id'];
    const expected = `an id and a name of its own; publishers.${first} has one of them`;
    problems.add({ file: PUBLISHERS, line: json?.lineOf(path), column: path.join('.'), value: id, expected });
  });
  return publishers;
}

export function readSources(root: string, problems: Problems, publishers: readonly SourcePublisher[]): Source[] {
  const names = new Set(publishers.map(({ name }) => name));
  return sourceFolders(root).flatMap((id) => {
    const file = `${SOURCES}/${id}/source.json`;
    if (!existsSync(join(root, file))) {
      problems.add({ file, expected: 'this file: every folder of figures says where they come from' });
      return [];
    }
    const json = problems.attempt(() => readJsonFile(root, file), null);
    const source = json && problems.document(sourceSchema, file, json);
    if (!source) return [];
    // Where the list itself is at fault that is told, and not of every publication.
    if (names.size > 0 && !names.has(source.publisher)) {
      problems.add({
        file,
        line: json.lineOf(['publisher']),
        column: 'publisher',
        value: source.publisher,
        expected: `a name of ${PUBLISHERS}`,
      });
    }
    if (source.id === id) return [source];
    problems.add({
      file,
      line: json.lineOf(['id']),
      column: 'id',
      value: source.id,
      expected: `the folder's name, ${id}`,
    });
    return [];
  });
}

interface KnownToDefinitions {
  /** Null when regions.csv is at fault: then no region is held against it. */
  regionCodes: ReadonlySet<string> | null;
  /** Empty when topics.json is at fault. */
  topics: readonly Topic[];
}

export function readIndicators(root: string, problems: Problems, known: KnownToDefinitions): Indicator[] {
  const names = namesIn(root, INDICATORS).filter((name) => name.endsWith('.json'));
  if (names.length === 0) problems.add({ file: INDICATORS, expected: 'a definition for each indicator' });
  const sources = new Set(sourceFolders(root));
  return names.flatMap((name) => {
    const file = `${INDICATORS}/${name}`;
    const slug = name.replace(/\.json$/, '');
    const json = problems.attempt(() => readJsonFile(root, file), null);
    const indicator = json && problems.document(indicatorSchema, file, json);
    if (!indicator) return [];
    const refuse: Refuse = (path, value, expected) =>
      problems.add({ file, line: json.lineOf(path), column: path.join('.'), value, expected });
    if (indicator.slug !== slug) refuse(['slug'], indicator.slug, `the file's name, ${slug}`);
    refuseUnknown(indicator, refuse, { ...known, sources, names });
    refuseUnfit(indicator, refuse);
    refuseUnfitCountry(indicator, refuse);
    refuseUnfitBreak(indicator, refuse);
    refuseYears(indicator, refuse);
    return [indicator];
  });
}

/**
 * The definitions that have figures, and those that wait for them. A reader who met the name of one that waits would find
 * nothing there; that is told only of data without other faults, since figures that cannot be read are away too.
 */
export function withAndWithoutFigures(
  defined: readonly Indicator[],
  observations: readonly Observation[],
  problems: Problems,
): Record<'indicators' | 'waiting', Indicator[]> {
  const slugs = new Set(observations.map(({ indicator }) => indicator));
  const indicators = defined.filter(({ slug }) => slugs.has(slug));
  if (problems.list.length > 0) return { indicators, waiting: [] };
  const waiting = defined.filter(({ slug }) => !slugs.has(slug));
  const waits = new Set(waiting.map(({ slug }) => slug));
  for (const { slug, related, shownWith, wholeAs, fullTimeOf } of indicators) {
    const file = `${INDICATORS}/${slug}.json`;
    const expected = 'a measure that has figures; this one waits for them';
    for (const { indicator } of related.filter(({ indicator }) => waits.has(indicator))) {
      problems.add({ file, column: 'related', value: indicator, expected });
    }
    for (const [column, other] of Object.entries({ shownWith, wholeAs, fullTimeOf })) {
      if (other !== undefined && waits.has(other)) problems.add({ file, column, value: other, expected });
    }
    const total = indicators.find((one) => one.slug === wholeAs);
    if (total && total.country?.kind !== 'total') {
      problems.add({ file, column: 'wholeAs', value: total.slug, expected: 'a measure whose country is a total' });
    }
  }
  return { indicators, waiting };
}

type Refuse = (path: (string | number)[], value: string, expected: string) => void;

interface Names {
  sources: ReadonlySet<string>;
  /** Of the definitions' files. */
  names: readonly string[];
}

/** What a definition names that is not there. */
function refuseUnknown(
  { slug, topic, related, shownWith, wholeAs, fullTimeOf, referenceLines, breaks }: Indicator,
  refuse: Refuse,
  { regionCodes, topics, sources, names }: KnownToDefinitions & Names,
): void {
  if (topics.length && !topics.some(({ id }) => id === topic)) refuse(['topic'], topic, `a topic of ${TOPICS}`);
  const isAnother = (other: string) => other !== slug && names.includes(`${other}.json`);
  related.forEach(({ indicator: other }, index) => {
    if (!isAnother(other)) refuse(['related', index, 'indicator'], other, `another definition in ${INDICATORS}`);
  });
  for (const [key, other] of Object.entries({ shownWith, wholeAs, fullTimeOf })) {
    if (other !== undefined && !isAnother(other)) refuse([key], other, `another definition in ${INDICATORS}`);
  }
  referenceLines.forEach(({ source }, index) => {
    if (!sources.has(source)) refuse(['referenceLines', index, 'source'], source, `a folder of ${SOURCES}`);
  });
  breaks.forEach(({ regions }, index) => {
    for (const code of regions.filter((code) => regionCodes && !regionCodes.has(code))) {
      refuse(['breaks', index, 'regions'], code, 'a code of data/regions.csv');
    }
  });
}

/** What a definition's own parts say against each other. */
function refuseUnfit({ kind, categories, decimals, published, bounds, coverage }: Indicator, refuse: Refuse): void {
  if (kind === 'category' && categories.length === 0) refuse(['categories'], '[]', 'at least one category');
  if (kind !== 'category' && bounds === null) refuse(['bounds'], 'null', 'a value, since figures are numbers');
  // Where publications print more or fewer decimals, nothing can be ranked or converted by their rounding.
  if (kind !== 'category' && decimals === null && (coverage === 'regions' || published !== null)) {
    refuse(['decimals'], 'null', 'a value, since figures are ranked or converted');
  }
  if (kind === 'percent' && bounds && bounds.max > 100 && coverage !== 'partial') {
    refuse(['bounds', 'max'], String(bounds.max), 'at most 100 for a share');
  }
}

function refuseUnfitCountry({ kind, country }: Indicator, refuse: Refuse): void {
  const isOfAnswers = country?.kind === 'count' || country?.kind === 'answer';
  if (!country || isOfAnswers === (kind === 'category')) return;
  const expected = kind === 'category' ? 'count or answer, since figures are answers' : 'neither count nor answer';
  refuse(['country', 'kind'], country.kind, expected);
}

/** Only regions that stand beside each other, in numbers, have steps that can be held against a limit. */
function refuseUnfitBreak({ kind, coverage, suspectedBreak }: Indicator, refuse: Refuse): void {
  if ('judged' in suspectedBreak || (kind !== 'category' && coverage === 'regions')) return;
  refuse(['suspectedBreak'], JSON.stringify(suspectedBreak), 'judged, since there are no steps of all regions');
}

function namesIn(root: string, folder: string): string[] {
  const path = join(root, folder);
  // Sorted by code point, so that the output does not depend on the file system.
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith('.'))
        .toSorted()
    : [];
}
