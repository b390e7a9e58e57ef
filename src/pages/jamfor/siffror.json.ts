import type { APIRoute } from 'astro';
import { compareData } from '../../page/comparison.ts';
import { loadIndicator, loadIndicators, regionsByName } from '../../publish/readEdition.ts';

/** What the comparison fetches when a reader first changes something: the leading figures of all regions. */
export const GET: APIRoute = () => Response.json(compareData(loadIndicators(), loadIndicator, regionsByName()));
