/** A block of a recipe in docs/recipes/, and the file whose name stands in the line above it. */
export interface Block {
  /** Path from the project's root. */
  file: string;
  /** Added at the end of a file that is there. Its first line, the names of the columns, is there already. */
  isAdded: boolean;
  text: string;
}

/** What a recipe tells its reader to write, to take away, and to expect. */
export interface Recipe {
  blocks: Block[];
  /** Files and folders under data/ that its commands remove, in their order. */
  removed: string[];
  /** What commands answer. */
  answers: string[];
}

const BLOCK = /^(Added to )?`([^`\n]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm;
const ANSWER = /^```text\n([\s\S]*?)^```$/gm;
const REMOVAL = /^rm (?:-r )?(data\/[\w./-]+)$/gm;

export function recipeIn(markdown: string): Recipe {
  return {
    blocks: [...markdown.matchAll(BLOCK)].map(([, added, file = '', text = '']) => ({
      file,
      text,
      isAdded: added !== undefined,
    })),
    answers: [...markdown.matchAll(ANSWER)].map(([, text = '']) => text),
    removed: [...markdown.matchAll(REMOVAL)].map(([, path = '']) => path),
  };
}
