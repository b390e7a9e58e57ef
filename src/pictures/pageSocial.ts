import { hiredShare, shareNews, shortageSentence, targetReached } from '../page/frontFindings.ts';
import { leadPeriod, shownPeriods } from '../charts/shown.ts';
import { growthLegend, needRows, yearOfNeed } from '../charts/need/needModel.ts';
import { defaultNeedState } from '../charts/need/needState.ts';
import { mapModel } from '../charts/map/mapModel.ts';
import { summarySentence } from '../page/proposals.ts';
import { needData } from '../page/calculator.ts';
import type { Role } from '../model/topic.ts';
import { measureOf } from '../model/measure.ts';
import { formatNumber, joinWords } from '../text/numbers.ts';
import { findingTitle, subtitle } from '../text/titles.ts';
import { indicatorArt } from './indicatorSocial.ts';
import { group, type Block } from './marks.ts';
import type { Material } from './material.ts';
import { legendPart, locatorPart, mapPart } from './parts/mapPart.ts';
import { SOCIAL_BODY, shortSource, socialPicture, type Social } from './socialFrame.ts';
import type { Picture } from './svg.ts';

/** A page as its own HTML tells of it. */
export interface ToldPage {
  path: `/${string}`;
  title: string;
  description: string;
}

/** What a page shows beyond its title and description. */
type Finding = Partial<Pick<Social, 'title' | 'number' | 'text' | 'art' | 'source' | 'extra' | 'kicker'>>;

/** Any page that is neither a region's nor an indicator's. */
export function pageSocial({ path, title, description }: ToldPage, material: Material): Picture {
  const finding = FINDINGS[path]?.(material) ?? auditFinding(path, material);
  return socialPicture({
    kicker: '',
    title,
    text: description,
    art: locatorPart(material.map.large, null, SOCIAL_BODY + 24),
    source: null,
    ...finding,
    page: path,
    address: material.address,
  });
}

const FINDINGS: Readonly<Partial<Record<string, (material: Material) => Finding>>> = {
  '/': front,
  '/bedomningar/': assessments,
  '/regioner/': (material) => indicatorFinding('assessedInTime', material),
  '/utbildning/': (material) => indicatorFinding('internshipWaitOfCountry', material),
  '/rakna/': calculator,
  '/forslag/': proposed,
  '/indikatorer/': measures,
};

/** The news of the front page, with the map of the regions that reached the target. */
function front({ role, regions, map }: Material): Finding {
  const [target, document] = [role('hiredStaffTarget'), role('hiredStaffOfCountry')];
  const { period, reached, of } = targetReached(target);
  const share = hiredShare(document);
  if (!share) return {};
  return {
    number: `${reached} av ${of}`,
    text: `regioner nådde målet för hyrpersonal ${period}. ${shareNews(share)}`,
    art: indicatorArt(target, regions, map),
    // The count of the regions is from the same publication as the newer of the two shares.
    source: shortSource(document, [share.highest, share.last]),
  };
}

function assessments({ indicators, indicator, role, regions, map }: Material): Finding {
  const own = indicators.filter(({ assessmentOf }) => assessmentOf !== null).map(({ slug }) => indicator(slug));
  const said = shortageSentence(own);
  const shown = role('lackOfSpecialists');
  const figures = measureOf(shown).lead()?.figures ?? [];
  return {
    ...(said ? { text: said } : {}),
    art: indicatorArt(shown, regions, map),
    source: shortSource(shown, figures),
  };
}

/** The page's own title over an indicator's finding. */
function indicatorFinding(name: Role, { role, regions, map }: Material): Finding {
  const document = role(name);
  const periods = shownPeriods(document);
  const figures = document.figures.filter(({ period }) => periods.includes(period));
  return {
    text: `${findingTitle(document, regions)}. ${subtitle(document, leadPeriod(document))}`,
    art: indicatorArt(document, regions, map),
    source: shortSource(document, figures),
  };
}

/** The calculator as its page shows it first. */
function calculator({ role, regions, map }: Material): Finding {
  const data = needData(role, regions);
  const state = defaultNeedState(data);
  const rows = needRows(data, state);
  const height = SOCIAL_BODY + 24;
  const drawn = mapPart(map.large, rows, { height });
  const legend = legendPart(
    'Läkare som krävs',
    growthLegend(rows).filter(({ regions: count }) => count > 0),
    { width: 200, size: 19 },
  );
  const doctors = role('doctors');
  const figures = measureOf(doctors).lead()?.regions() ?? [];
  const art: Block = {
    width: drawn.width + 8 + legend.width,
    height,
    marks: [group(0, 0, drawn.marks), group(drawn.width + 8, height - legend.height, legend.marks)],
  };
  return {
    text: `Så många fler läkare i primärvården hade ett tak på ${formatNumber(state.cap)} invånare per läkare krävt ${yearOfNeed(data, state)}. Räkneexempel, inte prognos.`,
    art,
    source: shortSource(doctors, figures),
  };
}

/** An audit: its overall assessment, and where the region lies. */
function auditFinding(path: string, { audit, map, places }: Material): Finding {
  const [, id] = /^\/granskningar\/([^/]+)\/$/.exec(path) ?? [];
  if (!id) return {};
  const { overall, region, name, year, commissionedBy } = audit(id);
  const audited = places.regions.find(({ code }) => code === region);
  return {
    kicker: [`Granskning ${year}`, audited?.name].filter(Boolean).join(', '),
    title: name,
    text: overall.text,
    art: locatorPart(map.large, audited ? { code: audited.code, isKnown: true } : null, SOCIAL_BODY + 24),
    source: `Källa: ${commissionedBy}.`,
  };
}

/** How many proposals there are, and what has become of them. */
function proposed({ proposals }: Material): Finding {
  const document = proposals();
  const senders = [...new Set(document.senders.map(({ by, party }) => (party ? `${by} (part i frågan)` : by)))];
  return {
    number: `${document.proposals.length} förslag`,
    text: summarySentence(document),
    source: `Förslagen: ${joinWords(senders)}. Källorna till det som har hänt sedan står på sidan.`,
  };
}

const MAP_HEIGHT = 206;

/** The maps of four key figures: what the list holds. */
function measures({ indicators, indicator, regions, map }: Material): Finding {
  const models = indicators
    .filter(({ keyFigure }) => keyFigure)
    .flatMap(({ slug }) => mapModel(indicator(slug), regions) ?? [])
    .slice(0, 4);
  const maps = models.map((model) => mapPart(map.large, model.regions, { height: MAP_HEIGHT }));
  const step = (maps[0]?.width ?? 0) + 56;
  return {
    art: {
      width: 2 * step - 56,
      height: 2 * MAP_HEIGHT + 16,
      marks: maps.map(({ marks }, index) =>
        group((index % 2) * step, Math.floor(index / 2) * (MAP_HEIGHT + 16), marks),
      ),
    },
  };
}
