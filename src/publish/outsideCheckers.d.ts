/** The parts that our tests use of packages that come without types, or with types of an older version. */

declare module 'datapackage' {
  const datapackage: {
    /** Of a descriptor, or of the file that it is in. */
    validate(descriptor: object | string): Promise<{ valid: boolean; errors: Error[] }>;
    Package: {
      load(
        descriptor: object,
        options: { basePath: string; strict: boolean },
      ): Promise<{
        resources: { name: string; read(options: { keyed: boolean }): Promise<Record<string, unknown>[]> }[];
      }>;
    };
  };
  export default datapackage;
}

declare module '@adobe/structured-data-validator' {
  export default class Validator {
    /** Of the vocabulary as schema.org publishes it. */
    constructor(vocabulary: { '@graph': object[] });
    /** What a page says, by syntax and type. */
    validate(found: { jsonld: Record<string, object[]> }): Promise<{ issueMessage: string; fieldNames: string[] }[]>;
  }
}

declare module 'jsonld' {
  interface Options {
    documentLoader(url: string): Promise<{ document: object; documentUrl: string }>;
    /** Throws where something would be lost. */
    safe: boolean;
  }
  const jsonld: {
    toRDF(document: object, options: Options & { base: string; format: string }): Promise<string>;
    expand(document: object, options: Options): Promise<Record<string, unknown>[]>;
    canonize(document: object, options: Options & { algorithm: string; format: string }): Promise<unknown>;
  };
  export default jsonld;
}

declare module '@citation-js/core' {
  /** Reads references in any of the formats whose plugins are loaded. */
  export class Cite {
    /** `forceType`: the format, where it is not to be guessed. */
    constructor(text: string, options?: { forceType: string });
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
