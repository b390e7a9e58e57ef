/**
 * The parts that the judges use of their packages, so that types can be checked where the packages are not installed.
 * Those that the project has itself are told in src/publish/outsideCheckers.d.ts.
 */

declare module 'lighthouse' {
  interface Audit {
    title: string;
    /** From 0 to 1; null for what is not judged. */
    score: number | null;
    displayValue?: string;
    details?: object;
  }
  interface Result {
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] } | undefined>;
    audits: Record<string, Audit | undefined>;
    runtimeError?: { message: string };
  }
  export const desktopConfig: object;
  export default function lighthouse(
    url: string,
    flags: { port: number; output: 'json'; logLevel: 'error'; onlyCategories: readonly string[] },
    config?: object,
  ): Promise<{ lhr: Result } | undefined>;
}

declare module 'linkinator' {
  interface Link {
    url: string;
    parent?: string;
    status?: number;
    state: LinkState;
  }
  export enum LinkState {
    OK = 'OK',
    BROKEN = 'BROKEN',
    SKIPPED = 'SKIPPED',
  }
  export class LinkChecker {
    on(event: 'link', listener: (link: Link) => void): this;
    check(options: {
      path: string[];
      concurrency: number;
      checkFragments: boolean;
      checkCss: boolean;
      redirects: 'error';
      linksToSkip: (link: string) => Promise<boolean>;
    }): Promise<{ links: Link[] }>;
  }
}

declare module 'parse5' {
  export namespace DefaultTreeAdapterTypes {
    interface TextNode {
      nodeName: '#text';
      value: string;
    }
    interface Element {
      nodeName: string;
      tagName: string;
      attrs: { name: string; value: string }[];
      childNodes: Node[];
    }
    interface Document {
      nodeName: '#document';
      childNodes: Node[];
    }
    type Node = TextNode | Element | Document;
  }
  export function parse(html: string): DefaultTreeAdapterTypes.Document;
}

declare module 'feedsmith' {
  interface Item {
    id?: string;
    title?: unknown;
    updated?: unknown;
    links?: { href?: string }[];
  }
  export function parseAtomFeed(text: string): Item & { entries?: Item[] };
}

declare module 'libxml2-wasm' {
  export enum ParseOption {
    XML_PARSE_NONET,
  }
  export class XmlDocument implements Disposable {
    /** Throws where the text is no XML. */
    static fromString(text: string, options?: { option: ParseOption }): XmlDocument;
    dispose(): void;
    [Symbol.dispose](): void;
  }
  export class XsdValidator implements Disposable {
    static fromDoc(schema: XmlDocument): XsdValidator;
    /** Throws where the document breaks the schema. */
    validate(document: XmlDocument): void;
    [Symbol.dispose](): void;
  }
}

declare module 'sitemap' {
  import type { Readable } from 'node:stream';
  export function parseSitemap(stream: Readable): Promise<object[]>;
  export function parseSitemapIndex(stream: Readable): Promise<object[]>;
}

declare module 'open-graph-scraper' {
  type Text = string | undefined;
  export default function openGraph(options: { url: string; timeout: number; urlValidatorSettings: object }): Promise<{
    error: boolean;
    result: Record<'error' | 'ogTitle' | 'ogDescription' | 'ogUrl' | 'ogType' | 'ogSiteName' | 'ogLocale', Text> & {
      twitterCard?: string;
      ogImage?: { url: string; width?: unknown; height?: unknown }[];
    };
  }>;
}

declare module 'csp_evaluator' {
  import type { Csp } from 'csp_evaluator/dist/parser.js';
  interface Told {
    type: number;
    severity: number;
    directive: string;
    value?: string;
    description: string;
  }
  const evaluator: {
    CspEvaluator: new (policy: Csp) => { evaluate(): Told[] };
  };
  export default evaluator;
}

declare module 'csp_evaluator/dist/parser.js' {
  export interface Csp {
    directives: Record<string, string[] | undefined>;
  }
  const parser: { CspParser: new (policy: string) => { csp: Csp } };
  export default parser;
}

declare module 'csp_evaluator/dist/finding.js' {
  const finding: { Severity: Record<number, string> & { NONE: number }; Type: Record<number, string> };
  export default finding;
}

declare module 'dictionary-sv' {
  const dictionary: { aff: Uint8Array; dic: Uint8Array };
  export default dictionary;
}

declare module 'hunspell-asm' {
  export function loadModule(): Promise<{
    /** Returns the path of the file in the module's own file system. */
    mountBuffer(contents: Uint8Array): string;
    create(
      aff: string,
      dic: string,
    ): {
      spell(word: string): boolean;
      addWord(word: string): void;
      /** Bent as another word that the dictionary has. */
      addWordWithAffix(word: string, model: string): void;
    };
  }>;
}

declare module 'unpdf' {
  interface Text {
    str: string;
    width: number;
    transform: number[];
  }
  export function getDocumentProxy(bytes: Uint8Array): Promise<{
    numPages: number;
    getMetadata(): Promise<{ info: object }>;
    getPage(number: number): Promise<{
      view: number[];
      getTextContent(): Promise<{ items: (Text | { type: string })[] }>;
    }>;
  }>;
}
