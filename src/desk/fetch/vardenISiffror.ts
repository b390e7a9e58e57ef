import { RIKET } from '../../model/country.ts';
import { isArray, isObject, type Json } from '../../readers/jsonText.ts';
import type { Ask, Caller, Wanted } from './asks.ts';
import { jsonOf, refuse } from './json.ts';

/** As its own page asks; no ticket is needed to read. */
const HEADERS = { 'content-type': 'application/json', 'x-bvo-ticket': '', origin: 'https://vardenisiffror.se' };

/** What a measure is called, and then its figures by region and year. Nobody has described the API; its page uses it. */
export function vardenISiffrorAsk({ base, dataset, indicator, own, from, to }: Wanted): Ask {
  const url = `${base}/api/measures/measures`;
  const figures = `${base}/api/measurements/measurementswithmetadata`;
  const run = async (caller: Caller) => {
    const about = listOf(url, jsonOf(await caller.post(url, [own.measure], HEADERS), url));
    const isKnown = about.some(
      (one) => isObject(one) && one['measureId'] === own.measure && typeof one['name'] === 'string',
    );
    if (!isKnown) return refuse(url, 'measureId', about, own.measure);
    const units = dataset.regions.map(({ code }) => code);
    const body = {
      measureIds: [own.measure],
      // The country is SE here.
      units: ['SE', ...units.filter((code) => code !== RIKET)],
      // Left out, the answer is 500 without a word.
      periodType: 'Year',
      dateFrom: `${from}-01-01`,
      dateTo: `${to}-12-31`,
    };
    const measurements = listOf(figures, jsonOf(await caller.post(figures, body, HEADERS), figures));
    return [
      {
        name: `${figures} ${own.measure}`,
        body: Buffer.from(JSON.stringify({ measures: about, measurements }, null, 1)),
      },
    ];
  };
  const then = `POST, and the figures of ${own.measure}`;
  return { source: 'vardenisiffror', slugs: [indicator.slug], measure: own.measure, url, then, run };
}

function listOf(url: string, document: Json): readonly Json[] {
  return isArray(document) ? document : refuse(url, 'answer', undefined, 'a list');
}
