import { describe, expect, it } from 'vitest';
import type { Figure } from './documents.ts';
import { figuresAt, figuresOf, leadFigure } from './figuresAt.ts';

const figure = (region: string, period: string, series?: string): Figure =>
  ({ region, period, value: 1, basis: 'published', source: 'skr', ...(series ? { series } : {}) }) as Figure;

const figures = [
  figure('01', '2016', 'heltid'),
  figure('01', '2016'),
  figure('01', '2017'),
  figure('03', '2016'),
  figure('03', '2017', 'heltid'),
];

describe('the figures of an indicator', () => {
  it('are found by region, in their order', () => {
    expect(figuresOf(figures, '01')).toEqual(figures.slice(0, 3));
    expect(figuresOf(figures, '99')).toEqual([]);
  });

  it('are found by region and period, those of all series', () => {
    expect(figuresAt(figures, '01', '2016')).toEqual(figures.slice(0, 2));
    expect(figuresAt(figures, '03', '2020')).toEqual([]);
  });

  it('lead with that of the main series, where it has one', () => {
    expect(leadFigure({ figures, lead: '2016' }, '01')).toBe(figures[1]);
    expect(leadFigure({ figures, lead: '2017' }, '03')).toBeUndefined();
    expect(leadFigure({ figures, lead: null }, '01')).toBeUndefined();
  });
});
