import type { JsonObject, JsonValue } from '@cairn/engine';
import { strings, tweakString } from './mutate-text.ts';
import type { Random } from './random.ts';

/** Somewhere in a document: an object or array, and a name or index in it. */
interface Place {
  holder: JsonObject | JsonValue[];
  key: string | number;
}

/** Mutations of keys and values, anywhere in the document or (given `inside`) below one member of it. */
export function mutateTree(document: JsonObject, random: Random, inside?: string): string {
  const root = inside === undefined ? document : document[inside];
  const places = listPlaces(root ?? null, []);
  if (places.length === 0) return JSON.stringify(document);
  const place = random.pick(places);
  if (random.below(16) === 0) return duplicateName(document, random);
  random.pick(edits)(place, random, places);
  return JSON.stringify(document);
}

export function randomValue(random: Random): JsonValue {
  return random.pick<() => JsonValue>([
    () => null,
    () => true,
    () => random.below(100),
    () => -1,
    () => 1e-7,
    () => 9007199254740992,
    () => random.pick(strings),
    () => [],
    () => ({}),
    () => [random.pick(strings), random.pick(strings)],
    () => ({ id: random.pick(strings) }),
    () => ({ '@value': random.pick(strings), '@language': 'en' }),
    () => ({ [random.pick(names)]: random.pick(strings) }),
  ])();
}

/** Member names that mean something to JSON-LD, to JavaScript or to a reader of badges. */
const names: readonly string[] = [
  '@context',
  '@id',
  '@type',
  '@graph',
  '@included',
  '@nest',
  '@index',
  '@set',
  '@list',
  '@reverse',
  '@value',
  '@language',
  'id',
  'type',
  'name',
  'description',
  'grade',
  'proof',
  'issuer',
  'creator',
  'image',
  'tag',
  'result',
  'value',
  'evidence',
  'endorsement',
  'achievement',
  'alignment',
  'credentialStatus',
  'validUntil',
  'validFrom',
  'awardedDate',
  'credentialSubject',
  '__proto__',
  'constructor',
  'toString',
  'https://schema.org/name',
  '_:b0',
  '',
  ' ',
  'nаme',
  'inLanguage',
  'related',
  'version',
];

type Edit = (place: Place, random: Random, places: Place[]) => void;

const edits: readonly Edit[] = [
  // Values
  (place, random) => write(place, randomValue(random)),
  (place, random) => tweak(place, random),
  (place, random) => tweak(place, random),
  (place, random) => tweak(place, random),
  (place) => write(place, [read(place)]),
  (place) => write(place, [read(place), read(place)]),
  (place) => write(place, JSON.stringify(read(place))),
  (place, random) => write(place, { [random.pick(names)]: read(place) }),
  // Two places
  (place, random, places) => write(place, structuredClone(read(random.pick(places)))),
  (place, random, places) => {
    const other = random.pick(places);
    const mine = structuredClone(read(place));
    write(place, structuredClone(read(other)));
    write(other, mine);
  },
  (place, random, places) => {
    const target = read(random.pick(places));
    const moved = structuredClone(read(place));
    remove(place);
    if (isObject(target)) define(target, String(place.key), moved);
    else if (Array.isArray(target)) target.push(moved);
  },
  // Keys
  (place) => remove(place),
  (place, random) => rename(place, tweakString(String(place.key), random)),
  (place, random) => rename(place, random.pick(names)),
  (place, random) => {
    const holder = Array.isArray(place.holder) ? read(place) : place.holder;
    if (isObject(holder)) define(holder, random.pick(names), randomValue(random));
  },
  // Arrays
  ({ holder }, random) => {
    if (Array.isArray(holder))
      holder.splice(random.below(holder.length + 1), 0, structuredClone(random.pick(holder)));
  },
  ({ holder }) => {
    if (Array.isArray(holder)) holder.reverse();
  },
];

function tweak(place: Place, random: Random): void {
  const value = read(place);
  if (typeof value === 'string') write(place, tweakString(value, random));
  else if (typeof value === 'number')
    write(place, random.pick([value + 1, -value, value / 3, value * 1e9, `${value}`]));
  else if (typeof value === 'boolean') write(place, !value);
  else write(place, randomValue(random));
}

/** A second member of the same name, which JSON.stringify alone cannot write. */
function duplicateName(document: JsonObject, random: Random): string {
  const text = JSON.stringify(document);
  const members = [...text.matchAll(/"(\w+)":/g)];
  const member = random.pick(members);
  const value = JSON.stringify(randomValue(random));
  return `${text.slice(0, member.index)}"${member[1]}":${value},${text.slice(member.index)}`;
}

function listPlaces(value: JsonValue, places: Place[]): Place[] {
  if (Array.isArray(value)) {
    value.forEach((item, key) => {
      places.push({ holder: value, key });
      listPlaces(item, places);
    });
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      places.push({ holder: value, key });
      listPlaces(item, places);
    }
  }
  return places;
}

function read({ holder, key }: Place): JsonValue {
  return (Array.isArray(holder) ? holder[Number(key)] : holder[key]) ?? null;
}

function write({ holder, key }: Place, value: JsonValue): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else define(holder, String(key), value);
}

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function rename(place: Place, name: string): void {
  const value = read(place);
  remove(place);
  if (!Array.isArray(place.holder)) define(place.holder, name, value);
}

/** Also `__proto__` becomes an own member, as JSON.parse makes it. */
function define(object: JsonObject, name: string, value: JsonValue): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
