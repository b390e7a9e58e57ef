import { counted } from '../common/counted.ts';
import type { Dataset } from '../dataset/readDataset.ts';
import { DataError } from '../model/problem.ts';
import { acceptedWrites, datasetWith } from './accept.ts';
import type { Candidate } from './candidate.ts';
import type { Difference } from './difference.ts';
import type { FigureRow } from './figureRows.ts';

/** The period with which each measure leads, by its slug: what readers see first. */
export type Leads = (dataset: Dataset) => ReadonlyMap<string, string | null>;

/** One line a measure on what the candidate does to it, before the rows themselves. None where it changes nothing. */
export function digestLines(difference: Difference, change: LeadChange): string[] {
  const { added, changed, kept, leftOut, jumps } = difference;
  const all: [string, readonly { row: FigureRow }[]][] = [
    ['added', added],
    ['changed', changed],
    ['left out', leftOut],
    ['kept as published', kept],
  ];
  const slugs = [...new Set(all.flatMap(([, list]) => list.map(({ row }) => row.indicator)))].toSorted();
  return slugs.map((slug) => {
    const own = all.flatMap(([what, list]) => {
      const count = list.filter(({ row }) => row.indicator === slug).length;
      return count ? [`${count} ${what}`] : [];
    });
    const jumped = jumps.filter(({ row }) => row.indicator === slug).length;
    const lead = change(slug);
    return `digest   ${[`${slug}: ${own.join(', ')}`, ...(jumped ? [counted(jumped, 'jump')] : []), ...(lead ? [lead] : [])].join(', ')}`;
  });
}

/** What becomes of the period that a measure leads with, in words; empty where nobody asks. */
type LeadChange = (slug: string) => string;

/** By the data set that accepting would make. Where that would not be sound, accepting says why. */
export function leadChange(
  root: string,
  dataset: Dataset,
  { candidates, difference }: { candidates: readonly Candidate[]; difference: Difference },
  { leads, removes }: { leads: Leads | null; removes: boolean },
): LeadChange {
  if (leads === null) return () => '';
  try {
    const after = leads(datasetWith(root, acceptedWrites(root, candidates, difference, { removes })));
    const before = leads(dataset);
    return (slug) => {
      const [old, next] = [before.get(slug) ?? 'nothing', after.get(slug) ?? 'nothing'];
      return old === next ? `leads with ${old} as before` : `leads with ${next} instead of ${old}`;
    };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return () => 'would not be accepted';
  }
}
