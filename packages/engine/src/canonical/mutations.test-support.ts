import { contextUrl } from '../contexts/index.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import type { Random } from './random-credential.test-support.ts';

/** A changed copy of a document: one hostile or merely unusual change at a random place. */
export function mutate(document: JsonObject, random: Random): { document: JsonObject; mutation: string } {
  const copy = structuredClone(document);
  const objects: JsonObject[] = [];
  collect(copy, objects);
  const target = objects[random.below(objects.length)] ?? copy;
  const names = Object.keys(target).filter((name) => name !== '@context');
  const name = names[random.below(names.length)] ?? 'name';
  const [mutation, change] = random.pick(mutations);
  change({ root: copy, target, name, random });
  return { document: copy, mutation };
}

interface Place {
  root: JsonObject;
  target: JsonObject;
  name: string;
  random: Random;
}

type Mutation = readonly [name: string, change: (place: Place) => void];

const set =
  (value: JsonValue): Mutation[1] =>
  ({ target, name }) => {
    target[name] = value;
  };

const add =
  (member: string, value: JsonValue): Mutation[1] =>
  ({ target }) => {
    Object.defineProperty(target, member, { value, enumerable: true, configurable: true, writable: true });
  };

const mutations: readonly [Mutation, ...Mutation[]] = [
  ['value becomes null', set(null)],
  ['value becomes an empty string', set('')],
  ['value becomes an empty array', set([])],
  ['value becomes an empty object', set({})],
  ['value becomes a string', set('changed')],
  ['value becomes an IRI', set('https://example.org/1')],
  ['value becomes a number', set(42)],
  ['value becomes minus zero', set(-0)],
  ['value becomes a tiny number', set(4e-7)],
  ['value becomes a huge number', set(1e22)],
  ['value becomes an unsafe integer', set(2 ** 53 + 2)],
  ['value becomes a decimal', set(0.30000000000000004)],
  ['value becomes true', set(true)],
  ['value becomes a blank node id', set('_:b0')],
  ['value becomes a relative IRI', set('relative/path')],
  ['value becomes an IRI with a space', set('https://example.org/a b')],
  ['value becomes an IRI with a bracket', set('https://example.org/<a>')],
  ['value becomes a keyword', set('@id')],
  ['value becomes a keyword-like string', set('@foo')],
  ['value becomes a compact IRI', set('xsd:string')],
  ['value becomes a compact IRI of the VC context', set('cred:thing')],
  ['value becomes a compact IRI of the security context', set('sec:thing')],
  ['value becomes a term', set('Achievement')],
  ['value becomes a lone surrogate', set('\ud800')],
  ['value becomes another lone surrogate', set('\udc01 x')],
  ['value becomes a value object', set({ '@value': 'x' })],
  ['value becomes a typed value object', set({ '@value': 'x', '@type': 'https://example.org/t' })],
  ['value becomes a language-tagged string', set({ '@value': 'x', '@language': 'EN' })],
  ['value becomes a directed string', set({ '@value': 'x', '@language': 'ar', '@direction': 'rtl' })],
  ['value becomes a set object', set({ '@set': ['x'] })],
  ['value becomes a list object', set({ '@list': ['x', 'y'] })],
  ['value becomes a language map', set({ en: 'x', nb: 'y' })],
  ['value becomes a JSON literal', set({ '@value': { a: 1 }, '@type': '@json' })],
  ['value becomes a reference', set({ id: 'https://example.org/2' })],
  ['value becomes an unprefixed reference', set({ '@id': 'https://example.org/2' })],
  ['value is wrapped in an array', ({ target, name }) => set([target[name] ?? 'x'])(place(target, name))],
  ['value is wrapped twice', ({ target, name }) => set([[target[name] ?? 'x']])(place(target, name))],
  [
    'value is doubled',
    ({ target, name }) =>
      set([target[name] ?? 'x', structuredClone(target[name] ?? 'x')])(place(target, name)),
  ],
  [
    'value is joined by its text',
    ({ target, name }) => set([target[name] ?? 'x', String(target[name])])(place(target, name)),
  ],
  ['value is joined by null', ({ target, name }) => set([target[name] ?? 'x', null])(place(target, name))],
  [
    'value is unwrapped',
    ({ target, name }) => {
      const value = target[name];
      if (Array.isArray(value)) target[name] = value[0] ?? null;
    },
  ],
  [
    'array is reversed',
    ({ target, name }) => {
      const value = target[name];
      if (Array.isArray(value)) value.reverse();
    },
  ],
  [
    'text becomes upper case',
    ({ target, name }) => {
      const value = target[name];
      if (typeof value === 'string') target[name] = value.toUpperCase();
    },
  ],
  [
    'number becomes text',
    ({ target, name }) => {
      const value = target[name];
      if (typeof value === 'number') target[name] = String(value);
    },
  ],
  [
    'member is removed',
    ({ target, name }) => {
      delete target[name];
    },
  ],
  [
    'member is renamed to an unknown one',
    ({ target, name }) => {
      target.notATerm = target[name] ?? 1;
      delete target[name];
    },
  ],
  [
    'member is renamed to an IRI',
    ({ target, name }) => {
      target['https://schema.org/name'] = target[name] ?? 1;
      delete target[name];
    },
  ],
  ['unknown member is added', add('grades', 'A+')],
  ['unknown object is added', add('extra', { a: 1 })],
  ['member __proto__ is added', add('__proto__', { name: 'x' })],
  ['member constructor is added', add('constructor', 'x')],
  ['member toString is added', add('toString', 'x')],
  ['member hasOwnProperty is added', add('hasOwnProperty', 'x')],
  ['empty member is added', add('', 'x')],
  ['@index is added', add('@index', 'x')],
  ['@included is added', add('@included', [])],
  ['@nest is added', add('@nest', { name: 'x' })],
  ['@reverse is added', add('@reverse', { name: { id: 'https://example.org/3' } })],
  ['@graph is added', add('@graph', [{ id: 'https://example.org/3', name: 'x' }])],
  ['@language is added', add('@language', 'en')],
  ['@base is added', add('@base', 'https://example.org/')],
  ['@type is added', add('@type', 'Achievement')],
  ['@id is added', add('@id', 'https://example.org/4')],
  ['unknown keyword is added', add('@foo', 'x')],
  [
    'empty nested context is added',
    ({ target, root }) => {
      if (target !== root) target['@context'] = {};
    },
  ],
  [
    'null nested context is added',
    ({ target, root }) => {
      if (target !== root) target['@context'] = null;
    },
  ],
  [
    'nested context with a term is added',
    ({ target, root }) => {
      if (target !== root) target['@context'] = { x: 'https://example.org/x' };
    },
  ],
  [
    'nested context by address is added',
    ({ target, root }) => {
      if (target !== root) target['@context'] = contextUrl.openBadges303;
    },
  ],
  [
    'inline context is appended',
    ({ root }) => {
      root['@context'] = [root['@context'] ?? [], { x: 'https://example.org/x' }].flat();
    },
  ],
  [
    'redefining context is appended',
    ({ root }) => {
      root['@context'] = [root['@context'] ?? [], { name: 'https://example.org/x' }].flat();
    },
  ],
  [
    'unknown context is appended',
    ({ root }) => {
      root['@context'] = [root['@context'] ?? [], 'https://example.org/c'].flat();
    },
  ],
  [
    'bundled context is appended',
    ({ root, random }) => {
      root['@context'] = [
        root['@context'] ?? [],
        random.pick([
          contextUrl.openBadges302,
          contextUrl.clr201,
          contextUrl.dataIntegrityV2,
          contextUrl.undefinedTermsV2,
          contextUrl.statusList2021V1,
          contextUrl.didV1,
          contextUrl.odrl,
        ]),
      ].flat();
    },
  ],
  [
    'contexts are reversed',
    ({ root }) => {
      if (Array.isArray(root['@context'])) root['@context'].reverse();
    },
  ],
  [
    'a context is removed',
    ({ root, random }) => {
      if (Array.isArray(root['@context'])) root['@context'].splice(random.below(2), 1);
    },
  ],
  [
    'a context is repeated',
    ({ root }) => {
      root['@context'] = [root['@context'] ?? [], root['@context'] ?? []].flat();
    },
  ],
  [
    'type is unknown',
    ({ target }) => {
      target.type = ['Diploma'];
    },
  ],
  [
    'type is added',
    ({ target, random }) => {
      target.type = [
        target.type ?? [],
        random.pick([
          'Achievement',
          'Profile',
          'Evidence',
          'Diploma',
          'VerifiableCredential',
          'DataIntegrityProof',
          'BitstringStatusList',
        ]),
      ].flat();
    },
  ],
  [
    'type is repeated',
    ({ target }) => {
      target.type = [target.type ?? 'Profile', target.type ?? 'Profile'].flat();
    },
  ],
  [
    'type is an IRI',
    ({ target }) => {
      target.type = 'https://example.org/T';
    },
  ],
  [
    'type is a keyword',
    ({ target }) => {
      target.type = '@json';
    },
  ],
  [
    'type is a number',
    ({ target }) => {
      target.type = 5;
    },
  ],
  [
    'type is prototype',
    ({ target }) => {
      target.type = ['__proto__', 'constructor'];
    },
  ],
  [
    'id is added',
    ({ target }) => {
      target.id = 'https://example.org/1';
    },
  ],
  [
    'id is an array',
    ({ target }) => {
      target.id = ['https://example.org/1'];
    },
  ],
  [
    'id is a number',
    ({ target }) => {
      target.id = 7;
    },
  ],
  [
    'id is removed',
    ({ target }) => {
      delete target.id;
    },
  ],
  [
    'a member of another type is added',
    ({ target, random }) => {
      target[
        random.pick([
          'targetUrl',
          'proofValue',
          'encodedList',
          'salt',
          'jwk',
          '_sd',
          'aud',
          'exp',
          'statusMessage',
          'value',
          'proof',
        ])
      ] = random.pick<JsonValue>([
        'x',
        'https://example.org/5',
        5,
        ['a', 'b'],
        { id: 'https://example.org/6' },
        {},
      ]);
    },
  ],
];

const place = (target: JsonObject, name: string): Place => ({ root: target, target, name, random: noRandom });

const noRandom: Random = { next: () => 0, below: () => 0, chance: () => false, pick: (items) => items[0] };

function collect(value: JsonValue | undefined, objects: JsonObject[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, objects);
  else if (typeof value === 'object' && value !== null) {
    objects.push(value);
    for (const [name, member] of Object.entries(value)) if (name !== '@context') collect(member, objects);
  }
}
