import type { APIRoute } from 'astro';
import { frameIndex } from '../../../../embed/frameIndex.ts';
import { loadRegions } from '../../../../publish/readEdition.ts';

export const getStaticPaths = () => loadRegions().regions.map(({ slug }) => ({ params: { region: slug } }));

export const GET: APIRoute = ({ params }) => Response.json(frameIndex(loadRegions().edition.version, params['region']));
