import { escaped } from '../text/markup.ts';

/** The code that a newsroom pastes. Text for an attribute must be escaped; addresses are whole. */

export interface FramedChart {
  /** Whole address of the frame, with its theme. */
  address: string;
  title: string;
  height: number;
  /**
   * Whole address of the page that tells it all, to be read where a system takes the frame away and leaves what is in it. As
   * text: DOMPurify takes a frame with an element in it for an attack, and leaves nothing.
   */
  page?: string;
  /** Set for a frame without a ground: browsers paint a ground when the color schemes of frame and page differ. */
  scheme?: string;
}

/** Pixels of the text that heights are measured with: a browser's own size. */
const TEXT_SIZE = 16;

/**
 * A frame that is right by itself: width and height stand as attributes and as style, so that they hold where the page's
 * own policy forbids inline styles, and its height is enough for the narrowest column. In the style it is told in the
 * reader's own size of text, which `medium` is on any page: for those who read larger the frame is higher.
 */
export function frameSnippet({ address, title, height, page, scheme }: FramedChart): string {
  const inside = page === undefined ? '' : `${escaped(title)}: ${escaped(page)}`;
  const style = `width:100%;height:${height / TEXT_SIZE}em;font-size:medium;border:0${scheme === undefined ? '' : `;color-scheme:${scheme}`}`;
  return (
    `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}"` +
    ` loading="lazy" frameborder="0" style="${style}">${inside}</iframe>`
  );
}

/** The same, with the script that gives the frame the height it asks for. */
export function scriptSnippet(chart: FramedChart, script: string): string {
  return `${frameSnippet(chart)}\n<script src="${escaped(script)}" async></script>`;
}

export interface PicturedChart {
  /** Whole address of the picture. */
  picture: string;
  /** Whole address of the page that it leads to. */
  page: string;
  title: string;
  subtitle: string;
}

/** A picture that leads to its page, for a system that takes neither frames nor scripts; no wider than its column, with styles or without. */
export function pictureSnippet({ picture, page, title, subtitle }: PicturedChart): string {
  const told = `Diagram: ${title}. ${subtitle}`;
  return (
    `<a href="${escaped(page)}"><img src="${escaped(picture)}" alt="${escaped(told)}"` +
    ' width="100%" loading="lazy" style="max-width:1200px;height:auto"></a>'
  );
}
