import { expect, it } from 'vitest';
import { asKept, isTool, saidBy, served } from './keptForm.ts';

const frame = ({ edition = '1.3.0', value = '3,4', look = 'step-1' } = {}) =>
  '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">' +
  `<meta http-equiv="content-security-policy" content="default-src 'none'"><title>Hyrpersonal</title>` +
  '<link rel="alternate" type="application/json+oembed" href="https://example.org/bk/oembed/embed/karta/x.json">' +
  '<meta property="og:image" content="https://example.org/bk/bilder/x.png">' +
  `<style>.${look}{fill:red}</style></head><body><h1>Hyr­personal: ${value} procent</h1>` +
  `<svg aria-label="Karta"><path class="${look}"></path></svg><select><option>Blekinge</option></select>` +
  `<p>Källa: <a href="/bk/kallor/#skr">SKR</a>. <span class="edition">Utgåva ${edition}, 1 maj 2026. </span>` +
  '<a href="/bk/bilder/x-1200.png">Bild</a> · ' +
  '<a class="brand" href="https://example.org/bk/indikatorer/x/#diagram">Bristkartan</a></p>' +
  '<script type="module">tell()</script></body></html>';
const site = 'https://example.org/bk/';

it('what a frame says is its words and figures, and neither edition nor look nor controls', () => {
  expect(saidBy(frame())).toBe(saidBy(frame({ edition: '1.4.0', look: 'step-2' })));
  expect(saidBy(frame())).not.toBe(saidBy(frame({ value: '3,5' })));
  expect(saidBy(frame())).toContain('Hyrpersonal: 3,4 procent');
  expect(saidBy(frame())).toContain('Karta');
  expect(saidBy(frame())).not.toContain('Blekinge');
});

it('a kept frame has the sheet and script of its form, says its release, and leads to what is known now', () => {
  const kept = served(asKept(frame(), { version: '1.3.0', site }), 'https://other.example/');
  expect(kept).toContain('<link rel="stylesheet" href="../../../embed/form-1.css">');
  expect(kept).toContain(
    'Sparad som den var i utgåva 1.3.0. <a href="https://other.example/indikatorer/x/#diagram">Se läget nu</a>.',
  );
  expect(kept).toContain('href="../../../kallor/#skr"');
  for (const gone of ['<style', 'tell()', 'oembed', 'og:image', 'bilder', 'example.org/bk'])
    expect(kept).not.toContain(gone);
});

it('a frame that loads a script is a tool', () => {
  expect(isTool(frame())).toBe(false);
  expect(isTool('<script type="module" src="/_astro/x.js"></script>')).toBe(true);
});
