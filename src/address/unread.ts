import { joinWords } from '../text/numbers.ts';
import type { QueryName } from './queryState.ts';

/** What a reader calls each choice that a tool reads by its keys from the address. */
const NAMES: Readonly<Partial<Record<QueryName, string>>> = {
  indicator: 'mått',
  view: 'vy',
  period: 'period',
  against: 'andra mått',
  regions: 'regioner',
  group: 'grupp',
  order: 'ordning',
  classes: 'klasser',
  topic: 'ämne',
  cap: 'tak',
  count: 'källa',
  people: 'invånare',
  frame: 'diagram',
  theme: 'färger',
  ground: 'bakgrund',
  without: 'vad som döljs',
  figures: 'sparade siffror',
  mark: 'region',
  narrowest: 'smalaste spalt',
  preview: 'bredd',
};

/**
 * "Länken anger mått och period som inte finns. Det vanliga visas i stället."; empty where all was understood. Never in the
 * address's own words: anybody can write those.
 */
export const unreadText = (fields: readonly QueryName[]): string =>
  fields.length === 0
    ? ''
    : `Länken anger ${joinWords(fields.map((field) => NAMES[field] ?? 'något'))} som inte finns här. Det vanliga visas i stället.`;

/** Says so in a tool, or takes back what was said. */
export function sayUnread(tool: HTMLElement, fields: readonly QueryName[]): void {
  const note = tool.querySelector<HTMLElement>('[data-unread]');
  if (!note) return;
  note.hidden = fields.length === 0;
  note.textContent = unreadText(fields);
}
