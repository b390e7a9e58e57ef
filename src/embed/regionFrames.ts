import { isKnown } from '../model/measure.ts';
import { REGION_CHARTS } from '../charts/registry.ts';
import { loadIndicator, loadIndicators, loadRegion, loadRegions, regionsByName } from '../publish/readEdition.ts';
import {
  type Profile,
  type ProfileEntry,
  regionProfile,
  shownEntry,
  sjukvardsregionerOf,
  toldAlone,
} from '../page/profile.ts';
import { alikeRegions } from '../page/comparison.ts';
import { plansOf } from '../page/plans.ts';
import { allMeasuresPath, questionPath } from '../address/sitePaths.ts';
import { regionChartPath, regionSeveralPath, regionTablePath, socialPath } from '../address/picturePaths.ts';
import { againstCountry, besideAlike, besideNeighbours, changes } from '../page/regionCharts.ts';
import { regionTables } from '../page/regionTables.ts';
import type { RegionDocument } from '../publish/documents.ts';
import { STAND_OUT_BRIEF } from '../page/standOuts.ts';
import { FEW_REGIONS, SURVEY_YEAR } from '../text/chartKeys.ts';
import { genitive } from '../text/names.ts';
import { type Frame, ofChart } from './frame.ts';

/** The properties that each frame of a region sets itself. */
type Told = Partial<Frame> & Pick<Frame, 'name' | 'title' | 'subtitle' | 'drawing' | 'shown'>;
type MakeFrame = (own: string, told: Told) => Frame;

/** Each figure in it names its source. */
const SOURCED_EACH = 'Källan står vid varje uppgift.';

/** Id of a topic's table on the page with every measure of a region. */
export const topicAnchor = (topic: string): string => `matt-${topic}`;

const profiles = new Map<string, Profile>();

/** Returns the contents of a region's page, worked out once because the region has many frames. */
export function profileOf(region: RegionDocument): Profile {
  const known = profiles.get(region.slug) ?? regionProfile(region, loadIndicator, loadIndicators());
  profiles.set(region.slug, known);
  return known;
}

/** The frames of every region, in the order of the alphabet. */
export const regionFrames = (): Frame[] => regionsByName().flatMap(({ slug }) => framesOf(loadRegion(slug)));

function framesOf(region: RegionDocument): Frame[] {
  const profile = profileOf(region);
  const page = `/regioner/${region.slug}/` as const;
  const frame: MakeFrame = (own, told) => ({
    group: 'Hela regionen',
    about: region.name,
    dates: '',
    aboutFigures: null,
    picture: null,
    page,
    ...told,
    path: `regioner/${region.slug}/${own}`,
    region: region.slug,
  });
  const [key, ...topics] = regionTables(region, profile).map(({ topic, name, title, subtitle, entries }) =>
    frame(topic ? `matt/${topic}` : 'siffror', {
      name,
      title,
      subtitle,
      anchor: topic ? topicAnchor(topic) : 'siffror',
      page: topic ? allMeasuresPath(region.slug) : page,
      drawing: { of: 'measures', entries },
      shown: () => entries.map(shownEntry),
      picture: regionTablePath(region.slug, topic),
    }),
  );
  const card = frame('kort', {
    name: 'Fem frågor',
    title: `${region.name}: läget nu`,
    subtitle: 'Samma fem frågor för alla regioner.',
    anchor: 'siffror',
    drawing: { of: 'card' },
    shown: () => profile.card.map(shownEntry),
    picture: socialPath(page),
  });
  return [
    card,
    ...(key ? [key] : []),
    ...toldAlone(profile).flatMap((entry) => ofMeasure(entry, region, frame)),
    ...topics,
    ...answerFrames(region, profile, frame),
    ...toldFrames(region, profile, frame),
    ...severalFrames(region, profile, frame),
  ];
}

/** Charts of several measures: over time, against the country, and beside others. */
function severalFrames(region: RegionDocument, profile: Profile, frame: MakeFrame): Frame[] {
  const { regions } = loadRegions();
  const areas = sjukvardsregionerOf(region, loadRegions()).map((area) => ({
    measures: besideNeighbours(region, profile, area),
    name: `Jämfört med ${area.name}`,
  }));
  const all = [
    { measures: changes(region, profile, loadIndicators()), name: 'Förändring' },
    { measures: againstCountry(region, profile), name: 'Jämfört med riket' },
    {
      measures: besideAlike(
        region,
        profile,
        alikeRegions(region.code, loadIndicators().alikeBy, loadIndicator, regions),
      ),
      name: 'Jämfört med liknande regioner',
    },
    ...areas,
  ];
  return all.flatMap(({ measures, name }): Frame[] => {
    if (!measures) return [];
    const { part, title, subtitle, entries } = measures;
    return [
      frame(part, {
        name,
        title,
        subtitle,
        anchor: severalAnchor(part),
        drawing: { of: 'several', measures },
        shown: () => entries.map(shownEntry),
        picture: regionSeveralPath(region.slug, part),
      }),
    ];
  });
}

/** Id on the page of a region of a chart of several measures. */
export const severalAnchor = (part: string): string => part.replace('/', '-');

/** Makes the frames of the region's assessments and decisions. */
function answerFrames(region: RegionDocument, { assessments, answers }: Profile, frame: MakeFrame): Frame[] {
  const whole = (entries: readonly ProfileEntry[]) => entries.map(({ document, figures }) => ({ document, figures }));
  const told: (Frame | false)[] = [
    assessments.length > 0 &&
      frame('bedomningar', {
        name: 'Brist, balans eller överskott',
        anchor: 'bedomningar',
        page: allMeasuresPath(region.slug),
        title: `${genitive(region.short)} egna bedömningar: brist, balans eller överskott`,
        subtitle: `Svar i Socialstyrelsens enkäter. ${SURVEY_YEAR}`,
        drawing: { of: 'assessments' },
        shown: () => whole(assessments),
      }),
    answers.length > 0 &&
      frame('beslut', {
        name: 'Beslut, mål och riktning',
        anchor: 'beslut',
        page: allMeasuresPath(region.slug),
        title: `${region.short}: beslut, mål och riktning`,
        subtitle: 'Det som källorna säger om regionen, år för år.',
        drawing: { of: 'answers' },
        shown: () => whole(answers),
      }),
  ];
  return told.filter((one) => one !== false);
}

/** Makes the frames in words: what sets the region apart, its plans, and facts known of few regions. */
function toldFrames(region: RegionDocument, profile: Profile, frame: MakeFrame): Frame[] {
  const { standOuts, singles } = profile;
  const told: (Frame | false)[] = [
    standOuts.length > 0 &&
      frame('skiljer', {
        name: 'Här sticker regionen ut',
        anchor: 'skiljer',
        page: allMeasuresPath(region.slug),
        title: `Här sticker ${region.short} ut`,
        subtitle: STAND_OUT_BRIEF,
        drawing: { of: 'stand-outs' },
        shown: () => standOuts.map(shownEntry),
        dates: SOURCED_EACH,
      }),
    plansOf(region).length > 0 &&
      frame('planer', {
        name: 'Planer',
        anchor: 'plan',
        page: allMeasuresPath(region.slug),
        title: `Har ${region.short} en plan för personalen?`,
        subtitle: 'Det vi vet om planer för att få den personal som behövs.',
        drawing: { of: 'plans' },
        shown: () => [],
        dates: SOURCED_EACH,
      }),
    (singles.length > 0 || region.statements.length > 0) &&
      frame('uppgifter', {
        name: 'Fler uppgifter',
        anchor: 'fler-uppgifter',
        page: allMeasuresPath(region.slug),
        title: `Fler uppgifter om ${region.short}`,
        subtitle: FEW_REGIONS,
        drawing: { of: 'single-figures' },
        shown: () => singles.map(({ document, figures }) => ({ document, figures })),
        dates: SOURCED_EACH,
      }),
  ];
  return told.filter((one) => one !== false);
}

/** Makes the frames of one measure: the region's place among the others, and its years where there are any. */
function ofMeasure(
  { document, figure, sentence, newer }: ProfileEntry,
  region: RegionDocument,
  frame: MakeFrame,
): Frame[] {
  if (!isKnown(figure)) return [];
  const { regions } = loadRegions();
  const isOnCard = loadIndicators().card.includes(document.slug);
  return REGION_CHARTS.flatMap(({ part, name, chart: chartOf }): Frame[] => {
    const chart = chartOf(document, region, regions);
    if (!chart) return [];
    const { slug } = document;
    return [
      frame(part ? `${part}/${slug}` : slug, {
        ...ofChart(part ? chart : { ...chart, subtitle: sentence }, newer?.text),
        group: loadIndicators().topics.find(({ id }) => id === document.topic)?.name ?? '',
        about: document.name,
        name,
        page: isOnCard ? questionPath(region.slug, slug) : `/indikatorer/${slug}/`,
        anchor: part && isOnCard ? `${part}-${slug}` : 'diagram',
        picture: regionChartPath(region.slug, slug, { part, isPng: true }),
      }),
    ];
  });
}
