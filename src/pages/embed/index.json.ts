import { frameIndex } from '../../embed/frameIndex.ts';
import { loadRegions } from '../../publish/readEdition.ts';

export const GET = () => Response.json(frameIndex(loadRegions().edition.version));
