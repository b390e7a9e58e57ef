import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator, { type Options } from 'rdf-validate-shacl';

const { namedNode } = DataFactory;
const TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
/** The validator otherwise stops after 50 checks of a value, and takes the rest as right. */
const NO_LIMIT: Options & { maxNodeChecks: number } = { maxNodeChecks: 0 };
const RESOURCE = namedNode('http://www.w3.org/2000/01/rdf-schema#Resource');

/**
 * What shapes in SHACL say of a catalogue, both as Turtle, one line each: the thing, the property, the value and what was
 * expected. The vocabularies that the catalogue points at may stand among the shapes, for the kinds of their things.
 * Throws where Turtle cannot be read.
 */
export async function violations(catalogue: string, shapes: readonly string[]): Promise<string[]> {
  const rules = shapes.flatMap((text, index) => new Parser({ blankNodePrefix: `shapes${index}` }).parse(text));
  const data = new Store([...new Parser().parse(catalogue), ...rules]);
  // Everything with an address is a resource. RDF Schema says so; a reader of SHACL does not work it out.
  for (const { object } of data.getQuads(null, null, null, null)) {
    if (object.termType === 'NamedNode') data.addQuad(object, TYPE, RESOURCE);
  }
  const { results } = await new SHACLValidator(new Store(rules), NO_LIMIT).validate(data);
  return results.map(({ focusNode, path, value, message, sourceConstraintComponent: rule }) => {
    const expected = message.map((text) => text.value).join(' ') || rule?.value.split('#').at(-1);
    return [focusNode?.value, path?.value, value?.value ?? '', expected].join(' | ');
  });
}
