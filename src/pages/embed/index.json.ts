import { frameIndex } from '../../embed/frameIndex.ts';
import { loadRegions } from '../../page/edition.ts';

export const GET = () => Response.json(frameIndex(loadRegions().edition.version));
