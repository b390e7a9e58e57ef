import { escaped } from '../text/markup.ts';

/** The code that a newsroom pastes. Text for an attribute must be escaped; addresses are whole. */

export interface FramedChart {
  /** Whole address of the frame, with its theme. */
  address: string;
  title: string;
  height: number;
}

/**
 * A frame that is right by itself: its width stands as attribute and as style, so that it holds where the page's own
 * policy forbids inline styles, and its height is enough for the narrowest column.
 */
export function frameSnippet({ address, title, height }: FramedChart): string {
  return (
    `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}"` +
    ' loading="lazy" frameborder="0" style="width:100%;border:0"></iframe>'
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

/** A picture that leads to its page, for a system that takes neither frames nor scripts. */
export function pictureSnippet({ picture, page, title, subtitle }: PicturedChart): string {
  const told = `Diagram: ${title}. ${subtitle}`;
  return (
    `<a href="${escaped(page)}"><img src="${escaped(picture)}" alt="${escaped(told)}"` +
    ' width="1200" loading="lazy" style="max-width:100%;height:auto"></a>'
  );
}
