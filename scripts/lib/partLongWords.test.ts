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
  ['<th scope="row">Hyrpersonal</th>', '<th scope="row">Hyr\u00ADpersonal</th>'],
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
