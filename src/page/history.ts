import { correctionsByRelease } from './corrections.ts';
import { loadCorrections, loadIndicators, loadReleases } from '../publish/readEdition.ts';

/** Releases and corrections with the names that they are told by; an indicator that is gone is told by its slug. */
export function loadHistory() {
  const names = new Map(loadIndicators().indicators.map(({ slug, name }) => [slug, name]));
  const { releases } = loadReleases();
  const corrections = loadCorrections();
  return {
    releases,
    corrections,
    correctionsByRelease: correctionsByRelease(corrections.corrections, releases),
    nameOf: (indicator: string) => names.get(indicator) ?? indicator,
    isThere: (indicator: string) => names.has(indicator),
  };
}
