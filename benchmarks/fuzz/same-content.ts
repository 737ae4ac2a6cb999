import { decodeBase64url, type JsonObject, type JsonValue } from '@cairn/engine';
import type { FuzzSubject } from './subjects.ts';

/**
 * Whether a mutation says the same as the original to every reader: equal but for the order of members and of
 * unordered arrays, an array of one for its item, blanks, and contexts (what they mean is what was signed, and every
 * name here must still be the same name). Written without the engine, so that it can judge it.
 */
export function sameContent(subject: FuzzSubject, mutated: string | Uint8Array): boolean {
  const text = typeof mutated === 'string' ? mutated : new TextDecoder().decode(mutated);
  if (subject.carrier === 'jwt') return text.replace(/^\ufeff/, '').trim() === subject.text;
  try {
    const [original, other] = [JSON.parse(subject.text), JSON.parse(text)].map(withoutProof);
    return (
      original?.body === other?.body &&
      (original?.proofs ?? []).every((proof) => other?.proofs.includes(proof))
    );
  } catch {
    return false;
  }
}

/** The payload of a token as text, to show what was accepted. */
export function describe(mutated: string | Uint8Array): string {
  const text = typeof mutated === 'string' ? mutated : new TextDecoder().decode(mutated);
  const payload = text.startsWith('{') ? undefined : decodeBase64url(text.split('.')[1] ?? '');
  return payload === undefined ? text : `${text}\n${new TextDecoder().decode(payload)}`;
}

function withoutProof(document: JsonObject): { body: string; proofs: string[] } {
  const { proof, '@context': _, ...body } = document;
  const statements: string[] = [];
  const root = normal(collect(body, statements), '');
  return {
    body: [root, ...new Set(statements)].sort().join('\n'),
    proofs: [proof ?? []].flat().map(normalProof),
  };
}

/**
 * What a document says of things that have an id, as one statement a member: two objects with one id are one thing
 * (RDF), so a caption says the same beside either of two mentions of a picture. What has no id stays where it stands.
 */
function collect(value: JsonValue, statements: string[]): JsonValue {
  if (Array.isArray(value)) return value.map((item) => collect(item, statements));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, item]) => {
    // The contexts say that a text here is an address: the picture itself, named and not described a second time.
    const named = name === 'image' && typeof item === 'string' ? { id: item } : item;
    return [name, collect(named, statements)] as const;
  });
  const { id } = value;
  if (typeof id !== 'string') return Object.fromEntries(members);
  for (const [name, item] of members) statements.push(`${id} ${JSON.stringify(name)} ${normal(item, name)}`);
  return { id };
}

function normalProof(proof: JsonValue): string {
  if (typeof proof !== 'object' || proof === null || Array.isArray(proof)) return normal(proof, 'proof');
  const { '@context': _, ...members } = proof;
  return normal(members, 'proof');
}

const ordered: ReadonlySet<string> = new Set(['@context', 'allowedValue']);

function normal(value: JsonValue, name: string): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => normal(item, name));
    if (ordered.has(name)) return `[${items.join()}]`;
    return items.length === 1 ? (items[0] ?? '') : `[${items.sort().join()}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // JSON-LD: a value object without language or type is the value itself.
  if (value['@value'] !== undefined && Object.keys(value).length === 1) return normal(value['@value'], name);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${normal(value[key] ?? null, key)}`);
  return `{${members.join()}}`;
}
