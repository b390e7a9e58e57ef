import { describe, expect, it } from 'vitest';
import { draw, toHtml } from './draw.ts';

describe('what is drawn', () => {
  it('leaves out what is not there', () => {
    const drawn = draw(
      'p',
      { class: null, id: undefined, hidden: true, title: false, width: 0 },
      null,
      'a',
      1,
      false,
      '',
    );
    expect(drawn).toEqual({ tag: 'p', attributes: { hidden: '', width: '0' }, children: ['a1'] });
  });

  it('as HTML, cannot be more than it is', () => {
    const evil = `"><script>alert('å')</script>&`;
    const html = toHtml(draw('a', { title: evil }, evil));
    expect(html).toBe(
      `<a title="&quot;&gt;&lt;script&gt;alert('å')&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert('å')&lt;/script&gt;&amp;</a>`,
    );
  });

  it('closes what is closed in HTML', () => {
    expect(toHtml(draw('p', {}, draw('br'), draw('span')))).toBe('<p><br><span></span></p>');
  });
});
