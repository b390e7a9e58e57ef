import type { APIRoute } from 'astro';
import { ScriptTarget, transpileModule } from 'typescript';
import script from '../embed/hostPage.ts?raw';
import { SITE_NAME } from '../page/site.ts';

const NOTE = `/* ${SITE_NAME}: ger ramar med våra diagram den höjd de ber om. */\n`;

/** For the page around a frame. It knows the site also where a newsroom serves the file itself. */
export const GET: APIRoute = ({ site }) => {
  const compilerOptions = { target: ScriptTarget.ES2022, removeComments: true };
  const { outputText } = transpileModule(script, { compilerOptions });
  return new Response(NOTE + outputText.replace("'SITE'", () => JSON.stringify(site?.origin ?? '')), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
