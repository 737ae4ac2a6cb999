import { contextUrl, decodeBase64url, encodeBase64url, type JsonObject, type JsonValue } from '@cairn/engine';
import { mutateBytes, strings, tweakString } from './mutate-text.ts';
import { mutateTree, randomValue } from './mutate-tree.ts';
import type { Random } from './random.ts';
import type { FuzzSubject } from './subjects.ts';

/** One mutation of a signed credential, as text or as bytes. The original is not changed. */
export function mutate(subject: FuzzSubject, random: Random): string | Uint8Array {
  if (subject.carrier === 'jwt') return mutateToken(subject.text, random);
  const kind = random.below(10);
  if (kind < 3) return mutateBytes(subject.text, random);
  const document: JsonObject = JSON.parse(subject.text);
  if (kind < 7) return mutateTree(document, random);
  if (kind < 9) return mutateProof(document, random);
  return mutateContexts(document, random);
}

function mutateProof(document: JsonObject, random: Random): string {
  const proofs = Array.isArray(document.proof) ? document.proof : [];
  const proof = proofs[0];
  if (typeof proof !== 'object' || proof === null || Array.isArray(proof))
    return mutateTree(document, random, 'proof');
  const value = textOf(proof.proofValue);
  const member = random.pick(proofMembers);
  const set = (changes: JsonObject): void => {
    document.proof = [{ ...proof, ...changes }];
  };
  random.pick<() => void>([
    () => set({ proofValue: tweakString(value, random) }),
    () => set({ proofValue: `${random.pick(['u', 'm', 'f', 'Z', ''])}${value.slice(1)}` }),
    () => set({ proofValue: `z1${value.slice(1)}` }),
    () => set({ [member]: random.pick([...strings, 'authentication', 'eddsa-jcs-2022']) }),
    () => set({ [member]: tweakString(textOf(proof[member]), random) }),
    () => set({ '@context': random.pick<JsonValue>([contextUrl.credentialsV1, [], {}, null]) }),
    () => set({ [random.pick(furtherMembers)]: randomValue(random) }),
    () => set({ created: '2025-06-01T00:00:00Z' }),
    () => {
      delete proof[member];
    },
    () => {
      document.proof = [proof, { ...proof, proofValue: tweakString(value, random) }];
    },
    () => {
      document.proof = randomValue(random);
    },
    () => {
      delete document.proof;
    },
  ])();
  return random.below(4) === 0 ? mutateTree(document, random, 'proof') : JSON.stringify(document);
}

const furtherMembers: readonly string[] = ['nonce', 'challenge', 'domain', 'previousProof', 'expires'];
const proofMembers: readonly string[] = [
  'type',
  'cryptosuite',
  'created',
  'verificationMethod',
  'proofPurpose',
  'proofValue',
  'id',
];

function mutateContexts(document: JsonObject, random: Random): string {
  const contexts = [document['@context'] ?? []].flat();
  const at = random.below(contexts.length + 1);
  const bundled = random.pick(Object.values(contextUrl));
  const [removed, inserted] = random.pick<[number, JsonValue[]]>([
    [0, [bundled]],
    [1, []],
    [1, [bundled]],
    [contexts.length, [...contexts].reverse()],
    [0, [{ [random.pick(['name', 'description', 'achievement', 'grade'])]: null }]],
    [0, [{ name: 'https://schema.org/description', description: 'https://schema.org/name' }]],
    [0, [{ '@vocab': 'https://example.org/' }]],
    [0, ['https://example.org/unknown-context']],
    [1, [tweakString(textOf(contexts[at]), random)]],
  ]);
  contexts.splice(at, removed, ...inserted);
  document['@context'] = contexts;
  // A context matters only with something that it could give a meaning, or take it from.
  return random.below(2) === 0 ? JSON.stringify(document) : mutateTree(document, random);
}

function mutateToken(token: string, random: Random): string | Uint8Array {
  const kind = random.below(6);
  if (kind < 2) return mutateBytes(token, random);
  const parts = token.split('.');
  const at = random.below(3);
  if (kind === 2) {
    const bytes = decodeBase64url(parts[at] ?? '') ?? new Uint8Array();
    const index = random.below(bytes.length);
    bytes[index] = (bytes[index] ?? 0) ^ (1 << random.below(8));
    parts[at] = encodeBase64url(bytes);
  } else if (kind === 3) {
    parts[at] = random.pick<(part: string) => string>([
      (part) => `${part}=`,
      (part) => tweakString(part, random),
      (part) => part.slice(0, -1),
      (part) => `${part}A`,
      () => '',
      () => parts[random.below(3)] ?? '',
    ])(parts[at] ?? '');
  } else {
    const which = kind === 4 ? 0 : 1;
    const text = new TextDecoder().decode(decodeBase64url(parts[which] ?? ''));
    const content: JsonObject = JSON.parse(text);
    if (which === 0) Object.assign(content, random.pick(headers));
    parts[which] = encodeBase64url(new TextEncoder().encode(mutateTree(content, random)));
    if (random.below(8) === 0) parts[2] = '';
  }
  return parts.join('.');
}

const headers: readonly JsonObject[] = [
  {},
  { alg: 'none' },
  { alg: 'HS256' },
  { alg: 'ES256' },
  { alg: 'EdDSA' },
  { typ: 'vc+jwt' },
  { jwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } },
  { kid: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' },
  { b64: false, crit: ['b64'] },
];

/** Never String(…): an object with a member `toString` would throw. */
function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
