import { describe, expect, test } from 'vitest';
import { fixedDataset } from '../../../tests/support/dataset/testData.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { choiceCell, choiceModel, choiceName, type Choice } from './choiceModel.ts';

const files = allDocuments(fixedDataset());
const json = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const { regions } = json<RegionsDocument>('regions.json');
const documents = ['invanare-per-lakare', 'bedomd-inom-tre-dagar', 'mal-hyrpersonal', 'fortroende-vardcentral'].map(
  (slug) => json<IndicatorDocument>(`indicators/${slug}.json`),
);
const model = choiceModel(documents, regions);
const choiceOf = (slug: string): Choice =>
  model.choices.find(({ document }) => document.slug === slug) ?? expect.fail(slug);
const spaced = (text: string | undefined) => text?.replace(/[\u202F\u00A0]/g, ' ');

describe('a map of several measures', () => {
  test('has the newest first, and says which are an archive', () => {
    expect(model.choices.map(choiceName)).toEqual([
      'Målet för hyrpersonal (högst 2 %) 2025',
      'Förtroende för vårdcentralerna 2025',
      'Medicinsk bedömning inom tre dagar 2024',
      'Invånare per läkare i primärvården 2016',
    ]);
    expect(model.choices.map(({ isArchive }) => isArchive)).toEqual([false, false, false, true]);
  });

  test('gives each region a class for each measure: what is missing is hatched', () => {
    expect(model.classes.get('10')).toBe('a-tone-no b-step-0 c-step-1 d-step-3');
    expect(model.classes.get('09')).toMatch(/^a-tone-no .* d-missing$/);
    expect(model.classes.size).toBe(21);
  });

  test('says of a region its figure and its place, of a survey its third, and what is missing', () => {
    const told = (slug: string, code: string) => {
      const cell = choiceCell(choiceOf(slug), code);
      return [spaced(cell?.value), spaced(cell?.note ?? undefined)];
    };
    expect(told('bedomd-inom-tre-dagar', '10')).toEqual(['74,7 %', 'Fjärde eller femte lägst av 21.']);
    expect(told('fortroende-vardcentral', '10')).toEqual(['46,5 %', 'Lägsta tredjedelen.']);
    expect(told('mal-hyrpersonal', '01')).toEqual(['nådde målet', undefined]);
    expect(told('mal-hyrpersonal', '10')).toEqual(['nådde inte målet', 'Vår slutsats.']);
    expect(told('invanare-per-lakare', '09')).toEqual(['uppgift saknas', undefined]);
    expect(choiceCell(choiceOf('mal-hyrpersonal'), '00')).toBeNull();
    expect(spaced(choiceCell(choiceOf('invanare-per-lakare'), '00')?.value)).toBe('1 410');
  });

  test('a fifth measure has no letter in the sheet', () => {
    const [first] = documents;
    expect(() => choiceModel([...documents, first as IndicatorDocument], regions)).toThrow('4 measures');
  });
});
