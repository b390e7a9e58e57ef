import { isArray, isObject, type Json, type JsonObject } from '../jsonText.ts';

/** A dimension of a JSON-stat cube. */
export interface Axis {
  id: string;
  codes: readonly string[];
  /** By position; empty where the file has none. */
  labels: readonly string[];
  units: readonly string[];
  /** How far apart in the flat array two neighbours on this axis are. */
  step: number;
}

export interface Cube {
  axes: readonly Axis[];
  length: number;
  /** Null where the file has no value. */
  value(index: number): Json;
}

/** Says what is wrong, and does not return. */
type Refuse = (column: string, value: Json | undefined, expected: string) => never;

/** The dimensions and values of a JSON-stat 2.0 dataset, held against each other. */
export function readCube(document: JsonObject, refuse: Refuse): Cube {
  const { id, size, dimension } = document;
  if (!isArray(id) || id.length === 0 || !id.every((name) => typeof name === 'string')) {
    return refuse('id', id, 'the names of the dimensions');
  }
  if (!isArray(size) || size.length !== id.length) return refuse('size', size, `${id.length} sizes, one a dimension`);
  if (new Set(id).size !== id.length) return refuse('id', id, 'each dimension once');
  const sizes = size.map((length) =>
    typeof length === 'number' && Number.isSafeInteger(length) && length > 0
      ? length
      : refuse('size', size, 'whole numbers'),
  );
  const length = sizes.reduce((product, own) => product * own, 1);
  const value = valuesOf(document['value'], length, refuse);
  let step = length;
  const axes = id.map((name, index): Axis => {
    const own = isObject(dimension) ? dimension[name] : undefined;
    step /= sizes[index] ?? 1;
    return { id: name, step, ...categories(name, own, sizes[index] ?? 0, refuse) };
  });
  return { axes, length, value };
}

function valuesOf(value: Json | undefined, length: number, refuse: Refuse): Cube['value'] {
  if (isArray(value)) {
    if (value.length !== length) {
      return refuse('value', value.length, `${length} values, the product of size: the array has been cut short`);
    }
    return (index) => value[index] ?? null;
  }
  // The sparse form names the places that have a value.
  if (isObject(value) && length <= 10_000_000) {
    const outside = Object.keys(value).find((key) => !/^\d+$/.test(key) || Number(key) >= length);
    if (outside !== undefined) return refuse('value', outside, `places from 0 to ${length - 1}`);
    return (index) => value[String(index)] ?? null;
  }
  return refuse('value', undefined, 'an array of values');
}

function categories(name: string, own: Json | undefined, size: number, refuse: Refuse): Omit<Axis, 'id' | 'step'> {
  const category = isObject(own) ? own['category'] : undefined;
  const column = `dimension.${name}`;
  if (!isObject(category)) return refuse(column, undefined, 'its categories');
  const { index, label, unit } = category;
  const codes = codesOf(index ?? (isObject(label) ? Object.keys(label) : undefined));
  if (codes?.length !== size || new Set(codes).size !== size) {
    return refuse(`${column}.category.index`, codes?.length, `${size} codes, each at a place of its own`);
  }
  const text = (from: Json | undefined, code: string) => {
    const found = isObject(from) ? from[code] : undefined;
    return typeof found === 'string' ? found : '';
  };
  const base = (code: string) => text(isObject(unit) ? unit[code] : undefined, 'base');
  return { codes, labels: codes.map((code) => text(label, code)), units: codes.map(base) };
}

/** An index is a list of codes, or an object of codes and places; null when two codes have one place. */
function codesOf(index: Json | undefined): string[] | null {
  if (isArray(index)) return index.every((code) => typeof code === 'string') ? [...index] : null;
  if (!isObject(index)) return null;
  const codes: string[] = [];
  for (const [code, place] of Object.entries(index)) {
    if (typeof place !== 'number' || !Number.isSafeInteger(place) || place < 0 || codes[place] !== undefined)
      return null;
    if (place >= Object.keys(index).length) return null;
    codes[place] = code;
  }
  return codes;
}
