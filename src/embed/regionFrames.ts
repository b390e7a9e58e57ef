import { isKnown } from '../model/measure.ts';
import { regionSeriesChart, regionTitle } from '../charts/frame/leadChart.ts';
import { loadIndicator, loadIndicators, loadRegion, loadRegions, regionsByName } from '../page/edition.ts';
import { type Profile, type ProfileEntry, regionProfile, sjukvardsregionerOf } from '../page/profile.ts';
import { plansOf } from '../page/plans.ts';
import { regionTables } from '../page/regionTables.ts';
import type { RegionDocument } from '../publish/documents.ts';
import { genitive } from '../text/names.ts';
import type { Frame } from './frame.ts';

type MakeFrame = (own: string, told: Omit<Frame, 'path' | 'page' | 'region'>) => Frame;

/** Id of a topic's table on the page of a region. */
export const topicAnchor = (topic: string): string => `matt-${topic}`;

const profiles = new Map<string, Profile>();

/** What a region's page says; worked out once, for its frames are many. */
export function profileOf(region: RegionDocument): Profile {
  const known = profiles.get(region.slug) ?? regionProfile(region, loadIndicator, loadIndicators().topics);
  profiles.set(region.slug, known);
  return known;
}

/** The frames of every region, in the order of the alphabet. */
export const regionFrames = (): Frame[] => regionsByName().flatMap(({ slug }) => framesOf(loadRegion(slug)));

function framesOf(region: RegionDocument): Frame[] {
  const profile = profileOf(region);
  const page = `/regioner/${region.slug}/` as const;
  const frame: MakeFrame = (own, told) => ({
    ...told,
    path: `regioner/${region.slug}/${own}`,
    page,
    region: region.slug,
  });
  const areas = sjukvardsregionerOf(region, loadRegions());
  const [key, ...topics] = regionTables(region, profile).map(({ topic, name, title, subtitle }) =>
    frame(topic ? `matt/${topic}` : 'siffror', {
      about: region.name,
      name,
      title,
      subtitle,
      ...(topic ? { kind: 'matt', topic, anchor: topicAnchor(topic) } : { kind: 'region', anchor: 'siffror' }),
    }),
  );
  return [
    ...(key ? [key] : []),
    ...profile.key.flatMap((entry) => ofMeasure(entry, region, frame)),
    ...topics,
    ...(profile.assessments.length > 0
      ? [
          frame('bedomningar', {
            kind: 'bedomningar',
            about: region.name,
            name: 'Brist, balans eller överskott',
            anchor: 'bedomningar',
            title: `${genitive(region.short)} egna bedömningar: brist, balans eller överskott`,
            subtitle: 'Svar i Socialstyrelsens enkäter. Året är rapportens; enkäten görs året innan.',
          }),
        ]
      : []),
    ...(profile.answers.length > 0
      ? [
          frame('beslut', {
            kind: 'beslut',
            about: region.name,
            name: 'Beslut, mål och riktning',
            anchor: 'beslut',
            title: `${region.short}: beslut, mål och riktning`,
            subtitle: 'Det som källorna säger om regionen, år för år.',
          }),
        ]
      : []),
    ...toldFrames(region, profile, frame),
    ...areas.map(({ id, name }) =>
      frame(`jamforelse/${id}`, {
        kind: 'jamforelse',
        area: id,
        about: region.name,
        name: `Jämfört med ${name}`,
        anchor: 'sjukvardsregion',
        title: `${region.short} och de andra i ${name}`,
        subtitle: 'Regionerna bredvid varandra och riket. Vi räknar inget medelvärde.',
      }),
    ),
  ];
}

/** What is told of a region in words: what sets it apart, its plans, and what we know of few regions. */
function toldFrames(region: RegionDocument, profile: Profile, frame: MakeFrame): Frame[] {
  const about = region.name;
  const { standOuts, singles } = profile;
  const told: (Frame | false)[] = [
    standOuts.length > 0 &&
      frame('skiljer', {
        kind: 'skiljer',
        about,
        name: 'Det som skiljer ut regionen',
        // The first stands at the top of the page, the others under a heading of their own.
        ...(standOuts.length > 1 && { anchor: 'skiljer' }),
        title: `Det som skiljer ut ${region.short}`,
        subtitle: 'Regionen är bland de tre högsta eller tre lägsta, eller har ett svar som få har. Ett mått per ämne.',
      }),
    plansOf(region).length > 0 &&
      frame('planer', {
        kind: 'planer',
        about,
        name: 'Planer',
        anchor: 'plan',
        title: `Har ${region.short} en plan för personalen?`,
        subtitle: 'Det vi vet om planer för att få den personal som behövs.',
      }),
    (singles.length > 0 || region.statements.length > 0) &&
      frame('uppgifter', {
        kind: 'uppgifter',
        about,
        name: 'Fler uppgifter',
        anchor: 'fler-uppgifter',
        title: `Fler uppgifter om ${region.short}`,
        subtitle: 'Sådant som vi bara känner till för några regioner. Därför jämför vi det inte.',
      }),
  ];
  return told.filter((one) => one !== false);
}

/** Of a key figure: the place among the others, and the years where there are any. */
function ofMeasure(
  { document, figure, sentence, figures }: ProfileEntry,
  region: RegionDocument,
  frame: MakeFrame,
): Frame[] {
  if (!isKnown(figure)) return [];
  const common = { about: document.name, indicator: document.slug, anchor: document.slug };
  const place = frame(document.slug, {
    ...common,
    kind: 'plats',
    name: 'Platsen bland regionerna',
    title: regionTitle(document, region),
    subtitle: sentence,
  });
  if (figures.length <= 2) return [place];
  const { title, subtitle } = regionSeriesChart(document, region);
  return [
    place,
    frame(`serie/${document.slug}`, {
      ...common,
      kind: 'regionserie',
      anchor: `serie-${document.slug}`,
      name: 'Över tid',
      title,
      subtitle,
    }),
  ];
}
