import { RIKET } from '../../model/country.ts';
import type { ReadFile } from '../../model/readFile.ts';
import { Gathering } from '../gather.ts';
import { isArray, isObject, keyFault, type Json, type JsonObject } from '../jsonText.ts';
import type { FormatReader, RawFile } from '../rawFile.ts';
import type { RegionResolver } from '../regionNames.ts';

/** The publisher's words for how it is to recruit, as the categories of a definition are called. */
const ANSWERS: ReadonlyMap<Json | undefined, string> = new Map([
  ['brist', 'brist'],
  // There are applicants, and yet it is hard: the file says why in `paradox`.
  ['paradox', 'rekryteringssvarigheter'],
  ['balans', 'balans'],
  ['överskott', 'overskott'],
  [null, ''],
]);

/** Arbetsförmedlingen, Yrkesbarometern: an assessment for each occupation and county, most of them of a larger area. */
export const arbetsformedlingen: FormatReader = {
  format: 'arbetsformedlingen',
  recognises: (file) => {
    const rows = rowsOf(file);
    return rows.length > 0 && rows.every((row) => 'yb_concept_id' in row && 'omgang' in row);
  },
  read,
};

function rowsOf(file: RawFile): readonly JsonObject[] {
  const document = file.kind === 'json' ? file.json.value : null;
  return isArray(document) && document.every((row) => isObject(row)) ? document : [];
}

function read(file: RawFile, regions: RegionResolver): ReadFile {
  const rows = rowsOf(file);
  const gathering = new Gathering(file.name);
  for (const row of rows) {
    gathering.meet();
    readRow(row, file.kind === 'json' ? file.json.lineOf(row) : 1, regions, gathering);
  }
  const rounds = [...new Set(rows.map(({ omgang }) => String(omgang as string)))];
  return gathering.finish({
    format: 'arbetsformedlingen',
    publisher: 'Arbetsförmedlingen',
    title: `Yrkesbarometern, omgång ${rounds.join(', ')}`,
    retrieved: null,
    notes: [],
  });
}

function readRow(row: JsonObject, line: number, regions: RegionResolver, gathering: Gathering): void {
  const {
    yb_yrke: name,
    lan,
    omgang,
    rekryteringssituation: answer,
    hogsta_bedomningsniva: level,
    delvis_helt: extent,
  } = row;
  const measure = typeof name === 'string' ? name.trim() : '';
  if (measure === '') {
    return gathering.withoutMeasure({
      line,
      ...keyFault('yb_yrke', name, 'an occupation'),
    });
  }
  gathering.measure(measure, measure, '');
  const refuse = (column: string, value: Json | undefined, expected: string) =>
    gathering.fault(measure, {
      line,
      of: `${measure}, ${String(lan as string)}`,
      ...keyFault(column, value, expected),
    });
  const region = typeof lan === 'string' ? regions.byCode(lan, 'scb') : null;
  if (region === null) return refuse('lan', lan, 'a county, 01 to 25, or 00');
  const [, year, half] = /^(\d{4})-([12])$/.exec(String(omgang as string)) ?? [];
  if (year === undefined || half === undefined) return refuse('omgang', omgang, 'a round such as 2026-1');
  const printed = ANSWERS.get(answer ?? null);
  if (printed === undefined)
    return refuse('rekryteringssituation', answer, 'brist, balans, överskott, paradox or null');
  // An assessment of the country is not 21 of counties.
  if (region !== RIKET && (level !== 'län' || extent !== 'helt')) {
    const area = typeof level === 'string' ? level : 'none';
    return gathering.passOver(`of a county whose assessment is of a larger area, wholly or in part (${area})`, line, {
      name: measure,
    });
  }
  gathering.add({ measure, region, period: `${year}-H${half}`, printed, line });
}
