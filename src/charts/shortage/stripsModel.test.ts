import { describe, expect, test } from 'vitest';
import { fixedDataset } from '../../../tests/support/dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { indicatorDocument } from '../../publish/indicatorDocument.ts';
import { drawPlot } from '../drawing.ts';
import { pagePaper } from '../paper.ts';
import { answerWords } from '../tiles/model.ts';
import { stripPlot } from './stripPlot.ts';
import { stripsFinding, stripsModel } from './stripsModel.ts';

const dataset = fixedDataset();
const documents = dataset.indicators
  .filter(({ assessmentOf }) => assessmentOf !== null)
  .map((indicator) => indicatorDocument(dataset, indicator));
const { regions } = JSON.parse(allDocuments(dataset).get('regions.json') ?? '') as RegionsDocument;
const strips = stripsModel(
  documents,
  regions.toSorted((a, b) => a.short.localeCompare(b.short, 'sv')),
);

describe('the strips of what the regions answered', () => {
  test('a square for each region, of the newest report in which nearly all are known', () => {
    expect(strips.map(({ profession, period }) => `${profession} ${period}`)).toEqual([
      'Barnmorskor 2022',
      'Röntgensjuksköterskor 2022',
      'Specialistläkare 2022',
      'Specialistsjuksköterskor 2022',
      'Specialister i allmänmedicin 2019',
      'Läkare utan specialistkompetens 2021',
    ]);
    for (const { tiles } of strips) expect(new Set(tiles.map(({ region }) => region)).size).toBe(21);
  });

  test('the finding names the professions in which nobody answered otherwise, and their report alone', () => {
    expect(stripsFinding(strips)).toBe(
      'I Socialstyrelsens rapport 2022 angav alla 21 regioner brist på barnmorskor, röntgensjuksköterskor, specialistläkare och specialistsjuksköterskor',
    );
    expect(stripsFinding(strips.filter(({ shortages }) => shortages < 21))).toBe(
      'I inget av två yrken angav alla 21 regioner brist',
    );
  });

  test('those that answered otherwise are named, and who did not answer is told from who is not known', () => {
    expect(strips.at(-1)?.answers.map(answerWords)).toEqual([
      'Brist: Skåne och Västra Götaland.',
      'Överskott: Värmland, Västerbotten och Västmanland.',
      'Balans: 16 regioner.',
    ]);
    expect(strips.at(-2)?.answers.map(answerWords)).toEqual([
      'Redovisade inte: Stockholm och Västra Götaland.',
      'Brist: 19 regioner.',
    ]);
  });

  test('each square is of its region and its measure, and says the answer', () => {
    for (const strip of strips) {
      const squares = [...drawPlot(stripPlot(strip, pagePaper(284))).querySelectorAll('[data-r]')];
      expect(squares.map((one) => [one.getAttribute('data-r'), one.getAttribute('data-t'), one.textContent])).toEqual(
        strip.tiles.map(({ region, name, answer }) => [region, strip.slug, `${name} ${answer}`]),
      );
    }
  });
});
