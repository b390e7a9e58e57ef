import type { APIRoute } from 'astro';
import { searchDocument } from '../../page/search.ts';

/** What the search fetches when a reader first types. */
export const GET: APIRoute = () => Response.json(searchDocument());
