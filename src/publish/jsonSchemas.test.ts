import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from './jsonSchemas.ts';
import { realFiles } from '../../tests/support/publishedFiles.ts';

const files = await realFiles();
const json = (path: string) => JSON.parse(String(files.get(path))) as Record<string, unknown>;

/** Stops at whatever a schema says that it does not understand, and checks addresses too. */
function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  return ajv;
}

describe('JSON Schema', () => {
  test.each(DOCUMENT_KINDS)(
    '$kind: every document of the kind is valid, to ajv and to zod',
    ({ kind, files: of, schema }) => {
      const ajv = strictAjv();
      const validate = ajv.compile(json(`schema/${kind}.json`));
      const paths = [...files.keys()].filter((path) => of.test(path));
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) {
        validate(json(path));
        expect(validate.errors, path).toBeNull();
        // Strict: a field that nobody has described is an error here, though not to those who read the files.
        expect(schema.safeParse(json(path)).error, path).toBeUndefined();
      }
    },
  );

  test('there is one for every JSON document, and none lets anything through', () => {
    const others = /^(schema\/|(datapackage|table-schema)\.json$|.*csv-metadata\.json$)/;
    const documents = [...files.keys()].filter((path) => path.endsWith('.json') && !others.test(path));
    for (const path of documents)
      expect(
        DOCUMENT_KINDS.filter(({ files: of }) => of.test(path)),
        path,
      ).toHaveLength(1);
    for (const { kind } of DOCUMENT_KINDS) {
      const validate = strictAjv().compile(json(`schema/${kind}.json`));
      expect(validate({}), kind).toBe(false);
    }
  });

  test('a field that is new does not make a document invalid', () => {
    const validate = strictAjv().compile(json('schema/indicators.json'));
    expect(validate({ ...json('indicators.json'), something: 1 })).toBe(true);
  });
});
