import { loadIndicator, loadIndicators, loadRegion, loadRegions, regionsByName } from '../page/edition.ts';
import { type Profile, type ProfileEntry, regionProfile, sjukvardsregionerOf } from '../page/profile.ts';
import type { RegionDocument } from '../publish/documents.ts';
import { valueShort } from '../text/figures.ts';
import { genitive } from '../text/names.ts';
import { formatPeriod } from '../text/periods.ts';
import { measureWithUnit } from '../text/titles.ts';
import type { Frame } from './frame.ts';

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
  const frame = (own: string, told: Omit<Frame, 'path' | 'page' | 'region'>): Frame => ({
    ...told,
    ...{ path: `regioner/${region.slug}/${own}`, page, region: region.slug },
  });
  const areas = sjukvardsregionerOf(region, loadRegions());
  return [
    frame('siffror', {
      ...{ kind: 'region', about: region.name, name: 'De viktigaste siffrorna' },
      title: `${genitive(region.short)} viktigaste siffror`,
      subtitle: profile.standOuts[0]?.sentence ?? marksText(region),
    }),
    ...profile.key.flatMap((entry) => ofMeasure(entry, region, frame)),
    ...profile.measures.map(({ topic, entries }) =>
      frame(`matt/${topic.id}`, {
        ...{
          kind: 'matt',
          topic: topic.id,
          about: region.name,
          name: `Platsen: ${topic.name.toLocaleLowerCase('sv')}`,
        },
        title: `${topic.name}: ${region.short} bland regionerna`,
        subtitle: `${entries.length === 1 ? 'Ett mått' : `${entries.length} mått`}. ${marksText(region)}`,
      }),
    ),
    ...(profile.assessments.length > 0
      ? [
          frame('bedomningar', {
            ...{ kind: 'bedomningar', about: region.name, name: 'Brist, balans eller överskott' },
            title: `${genitive(region.short)} egna bedömningar: brist, balans eller överskott`,
            subtitle: 'Svar i Socialstyrelsens enkäter. Året är rapportens; enkäten görs året innan.',
          }),
        ]
      : []),
    ...(profile.answers.length > 0
      ? [
          frame('beslut', {
            ...{ kind: 'beslut', about: region.name, name: 'Beslut, mål och riktning' },
            title: `${region.short}: beslut, mål och riktning`,
            subtitle: 'Det som källorna säger om regionen, år för år.',
          }),
        ]
      : []),
    ...areas.map(({ id, name }) =>
      frame(`jamforelse/${id}`, {
        ...{ kind: 'jamforelse', area: id, about: region.name, name: `Jämfört med ${name}` },
        title: `${region.short} och de andra i ${name}`,
        subtitle: 'Regionerna bredvid varandra och riket. Vi räknar inget medelvärde.',
      }),
    ),
  ];
}

/** Of a key figure: the place among the others, and the years where there are any. */
function ofMeasure(
  { document, figure, sentence, riket, figures }: ProfileEntry,
  region: RegionDocument,
  frame: (own: string, told: Omit<Frame, 'path' | 'page' | 'region'>) => Frame,
): Frame[] {
  if (!figure || figure.basis === 'missing') return [];
  const common = { about: document.name, indicator: document.slug };
  const title = `${document.short} ${formatPeriod(figure.period)}: ${region.short} ${valueShort(figure, document)}${riket ? `, riket ${riket}` : ''}`;
  const place = frame(document.slug, {
    ...common,
    kind: 'plats',
    name: 'Platsen bland regionerna',
    title,
    subtitle: sentence,
  });
  if (figures.length <= 2) return [place];
  const subtitle = `${measureWithUnit(document)}, ${document.periods[0]}–${document.periods.at(-1)}. Grå linjer är de andra regionerna.`;
  return [
    place,
    frame(`serie/${document.slug}`, { ...common, kind: 'regionserie', name: 'Över tid', title, subtitle }),
  ];
}

const marksText = ({ short }: RegionDocument) =>
  `Varje streck är en region, det breda är ${short} och det långa är riket, med det lägsta värdet längst till vänster. Plats 1 är högst.`;
