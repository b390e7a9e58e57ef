import { describe, expect, it } from 'vitest';
import { usedStyles } from './usedStyles.ts';

const page = (css: string) =>
  `<html lang="sv"><style>${css}</style><body><table class="data part"><tr><td>1</td></tr></table><i id="mork"></i></body></html>`;
const left = (css: string) => /<style>(.*)<\/style>/.exec(usedStyles(page(css)))?.[1];

describe("a page's style sheet", () => {
  it('keeps what something in the page answers to', () => {
    const used = '.data td{color:red}table:hover>tr{margin:0}*,:before{box-sizing:border-box}td.number,td{x:y}';
    expect(left(used)).toBe('.data td{color:red}table:hover>tr{margin:0}*,:before{box-sizing:border-box}td{x:y}');
  });

  it('drops what nothing answers to, and groups that are then empty, but not the order of the layers', () => {
    expect(left('@layer a;@layer b{.map{x:y}@media (width>=60rem){.map{x:y}}}@layer c{.map{x:y}}')).toBe(
      '@layer a;@layer b;@layer c;',
    );
    expect(left('@layer a{.part{x:y}.rug path{x:y}}')).toBe('@layer a{.part{x:y}}');
  });

  it('says the order of the layers once', () => {
    const sheets = '@layer a,b;@layer a{td{x:y}}@layer a,b;</style><style>@layer a, b;@layer b,c;@layer c{td{x:y}}';
    expect(left(sheets)).toBe('@layer a,b;@layer a{td{x:y}}@layer b,c;@layer c{td{x:y}}');
  });

  it('drops rules in a rule, where it has no others', () => {
    expect(left(':root{&:is(tr){x:y}.map &:is(td){x:y}}td{& circle{x:y}}')).toBe(':root{&:is(tr){x:y}}');
    expect(left('td{a:b;& circle{x:y}}')).toBe('td{a:b;& circle{x:y}}');
  });

  it('asks for nothing that stands in brackets, which may or may not be there', () => {
    const css = ':root:has(#mork:target){a:b}.part:not(.gone,.x):is(.y,td){a:b}[hidden]{a:b}td[scope=".z"]{a:b}';
    expect(left(css)).toBe(css);
  });

  it('keeps what its scripts may put there', () => {
    const css = '.outline{a:b}.said{a:b}.gone{a:b}';
    const html = page(css).replace('<body>', '<body><script>const name = "outline";</script>');
    expect(usedStyles(html, 'element.className="said on";find(".gone")')).toContain(
      '<style>.outline{a:b}.said{a:b}</style>',
    );
  });

  it('keeps the numbered ones of which a script makes the number', () => {
    const css = '.t7{a:b}.row-12 td{a:b}.row-left{a:b}.u7{a:b}';
    expect(usedStyles(page(css), 'place(`t$' + '{tens} row-$' + '{row}`)')).toContain(
      '<style>.t7{a:b}.row-12 td{a:b}</style>',
    );
  });

  it('drops the properties that nothing asks for', () => {
    expect(left(':root{--a:1;--b:var(--c);--c:2;--d:3}td{x:var(--a)}')).toBe(':root{--a:1;}td{x:var(--a)}');
  });

  it('changes nothing but the sheet', () => {
    expect(usedStyles(page('.gone{a:b}'))).toBe(page(''));
  });
});
