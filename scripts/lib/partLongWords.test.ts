import { expect, test } from 'vitest';
import { partLongWords } from './partLongWords.ts';

test.each([
  ['<h1>Personalkostnader</h1>', '<h1>Personal\u00ADkostnader</h1>'],
  [
    '<h2 id="a" class="b">Om <a href="/">personalkostnader</a></h2>',
    '<h2 id="a" class="b">Om <a href="/">personal\u00ADkostnader</a></h2>',
  ],
  ['<h2>Från en AT-tjänst, AT- och ST-tjänster</h2>', '<h2>Från en AT-\u2060tjänst, AT- och ST-\u2060tjänster</h2>'],
  ['<p class="lead">Specialistläkare</p>', '<p class="lead">Specialist\u00ADläkare</p>'],
  ['<th scope="row">Hyrpersonal</th>', '<th scope="row" aria-label="Hyrpersonal">Hyr\u00ADpersonal</th>'],
  [
    '<th scope="row"><a href="/">Hyrpersonal</a> <a aria-label="Om siffran: hyrpersonal" href="/b">2025</a></th>',
    '<th scope="row" aria-label="Hyrpersonal 2025"><a href="/">Hyr\u00ADpersonal</a> <a aria-label="Om siffran: hyrpersonal" href="/b">2025</a></th>',
  ],
  [
    '<th>Hyrpersonal, ”ny” <svg><title>a</title></svg> <span>2025</span></th>',
    '<th aria-label="Hyrpersonal, ”ny” 2025">Hyr\u00ADpersonal, ”ny” <svg><title>a</title></svg> <span>2025</span></th>',
  ],
  ['<p class="legend-title">Hyrpersonal</p>', '<p class="legend-title">Hyr\u00ADpersonal</p>'],
])('parts the words of %s', (html, parted) => {
  expect(partLongWords(html)).toBe(parted);
});

test.each([
  '<p>Personalkostnader</p>',
  '<h2>Hyrpersonal</h2>',
  '<td>Personalkostnader</td>',
  '<header title="Personalkostnader">Personalkostnader</header>',
  '<h1 id="personalkostnader" aria-label="Personalkostnader">Ja</h1>',
  '<script type="application/ld+json">{"name":"Personalkostnader"}</script>',
])('leaves %s', (html) => {
  expect(partLongWords(html)).toBe(html);
});
