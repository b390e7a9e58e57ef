import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { atomFeed } from './atom.ts';
import { changesFeed } from './changesFeed.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const address = { site: 'https://example.org', base: '/prov/' };
const { releases, corrections, regions } = realDataset();

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Read by the package "saxes", which stops at whatever is not well-formed or has a name without a namespace. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe(ATOM);
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    const element = { name: local, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const all = ({ children }: Element, name: string) => children.filter((child) => child.name === name);
const only = (element: Element, name: string) => {
  expect(all(element, name), name).toHaveLength(1);
  return all(element, name)[0]?.text ?? '';
};

/** What RFC 4287 asks of every feed. */
function checkFeed(feed: Element): void {
  expect(feed.name).toBe('feed');
  expect(only(feed, 'id')).toMatch(/^tag:bristkartan\.se,2026:/);
  expect(only(feed, 'title')).not.toBe('');
  expect(all(feed, 'author')).toHaveLength(1);
  const rels = all(feed, 'link').map(({ attributes }) => attributes['rel']);
  expect(rels.toSorted()).toEqual(['alternate', 'self']);
  const entries = all(feed, 'entry');
  const dates = entries.map((entry) => only(entry, 'updated'));
  for (const date of [only(feed, 'updated'), ...dates]) expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(dates).toEqual(dates.toSorted().toReversed());
  const ids = entries.map((entry) => only(entry, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const entry of entries) {
    expect(only(entry, 'title')).not.toBe('');
    expect(only(entry, 'content')).not.toBe('');
    for (const { attributes } of all(entry, 'link')) expect(URL.canParse(attributes['href'] ?? '')).toBe(true);
  }
}

const correction = {
  id: 'uppsala',
  // Newer than any release.
  date: '2099-01-01',
  title: 'Uppsala <2016> & "fel"',
  was: 'A.',
  is: 'B.',
  why: 'C.',
  indicator: null,
  regions: ['03'],
};
const history = {
  releases,
  nameOf: (slug: string) => slug,
  corrections: { ...corrections, corrections: [correction] },
};

describe('the feed of changes', () => {
  const feed = parse(changesFeed(history, address));

  test('is Atom, with the releases and the corrections, the newest first', () => {
    checkFeed(feed);
    const titles = all(feed, 'entry').map((entry) => only(entry, 'title'));
    expect(titles).toEqual([`Rättelse: ${correction.title}`, ...releases.map(({ version }) => `Utgåva ${version}`)]);
    expect(only(feed, 'updated')).toBe('2099-01-01T00:00:00Z');
  });

  test('names its own address', () => {
    const self = all(feed, 'link').find(({ attributes }) => attributes['rel'] === 'self');
    expect(self?.attributes['href']).toBe('https://example.org/prov/data/andringar.xml');
  });
});

test.each(regions)('$slug has a feed of its own, with what touches it', (region) => {
  const feed = parse(changesFeed(history, address, region));
  checkFeed(feed);
  const titles = all(feed, 'entry').map((entry) => only(entry, 'title'));
  expect(titles.some((title) => title.startsWith('Rättelse'))).toBe(region.code === '03');
  expect(titles).toContain('Utgåva 1.0.0');
});

test('what XML cannot hold is left out, and the rest is kept', () => {
  const text = 'a\u0000b\u001f\uFFFF <c> & \'d\' "e" å 😀';
  const feed = {
    id: 'tag:bristkartan.se,2026:x',
    title: text,
    subtitle: '',
    author: { name: 'a', email: 'b' },
    rights: '',
  };
  const xml = atomFeed({ ...feed, self: 'https://a/', page: 'https://a/', since: '2026-01-01', entries: [] });
  expect(only(parse(xml), 'title')).toBe('ab <c> & \'d\' "e" å 😀');
});
