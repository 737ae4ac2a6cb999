import type { ResolvedMethod } from '../did/resolved-method.ts';
import type { Compression, Crypto, JsonObject, PublicKey } from '../ports.ts';
import { decodeStatusList } from '../status/encoded-list.ts';
import type { StatusList } from '../status/status-list.ts';
import { detectInput } from './input/detect-input.ts';
import { isPresented, present } from './present.ts';
import type { LimitedOptions, Presented } from './presented.ts';
import type { Check } from './report.ts';

/**
 * A status list as its bytes say it, its signatures checked; undefined when the bytes hold no document. One list answers
 * for thousands of credentials, so what depends on nothing but its bytes and the keys behind its proofs is remembered:
 * the text, and that the signatures fit. Keys are looked up each time, and dates, issuer and trust are judged each time.
 */
export async function presentList(
  body: Uint8Array,
  options: LimitedOptions,
): Promise<Presented | Check | undefined> {
  const memory = memoryFor(options.crypto);
  const digest = options.crypto.sha256Hex(body);
  const known = memory.lists.get(digest);
  if (known && (await hasSameKeys(known, options))) {
    memory.lists.delete(digest);
    memory.lists.set(digest, known);
    return known.presented;
  }
  const found = await detectInput(body, options);
  if (found.kind === 'problem' || found.kind === 'address') return undefined;
  const keys: KnownKey[] = [];
  const resolve: LimitedOptions['resolve'] = async (id, holding) => {
    const key = await options.resolve(id, holding);
    keys.push({ id, holding, key });
    return key;
  };
  const presented = await present(found, { ...options, resolve });
  if (isPresented(presented) && isSigned(presented)) {
    keep(memory, { digest, presented, keys, bits: undefined, weight: body.length * 4 });
  }
  return presented;
}

/** The bits of a list credential, unpacked once for a list that is remembered. */
export async function unpackList(
  document: JsonObject,
  encoded: string,
  compression: Compression,
): Promise<StatusList> {
  const place = places.get(document);
  if (place?.list.bits?.by === compression) return place.list.bits.list;
  const list = await decodeStatusList(encoded, compression);
  if (place) {
    place.list.bits = { list, by: compression };
    place.list.weight += list.length;
    keep(place.memory, place.list);
  }
  return list;
}

/** A key, and how it was asked for. */
interface KnownKey {
  id: string;
  holding: PublicKey | undefined;
  key: ResolvedMethod;
}

interface KnownList {
  digest: string;
  presented: Presented;
  keys: readonly KnownKey[];
  bits: { list: StatusList; by: Compression } | undefined;
  /** About the bytes that it takes. */
  weight: number;
}

interface Memory {
  /** By the SHA-256 of the bytes; the one used last comes last. */
  lists: Map<string, KnownList>;
}

const maximumWeight = 32 * 1024 * 1024;

/** Of each `Crypto` its own: what one says of a signature is nothing to another. */
const memories = new WeakMap<Crypto, Memory>();
const places = new WeakMap<JsonObject, { list: KnownList; memory: Memory }>();

function memoryFor(crypto: Crypto): Memory {
  const memory = memories.get(crypto) ?? { lists: new Map<string, KnownList>() };
  memories.set(crypto, memory);
  return memory;
}

function keep(memory: Memory, list: KnownList): void {
  memory.lists.delete(list.digest);
  memory.lists.set(list.digest, list);
  places.set(list.presented.document, { list, memory });
  let weight = 0;
  for (const each of memory.lists.values()) weight += each.weight;
  for (const [digest, oldest] of memory.lists) {
    if (weight <= maximumWeight) return;
    weight -= oldest.weight;
    memory.lists.delete(digest);
    places.delete(oldest.presented.document);
  }
}

function isSigned({ proofs }: Presented): boolean {
  return proofs.length > 0 && proofs.every(({ consistent }) => consistent);
}

/** A key that was exchanged, withdrawn or given another owner or use makes the list a new one. */
async function hasSameKeys({ keys }: KnownList, { resolve }: LimitedOptions): Promise<boolean> {
  try {
    for (const { id, holding, key: before } of keys) {
      const now = await resolve(id, holding);
      if (now !== before && JSON.stringify(now) !== JSON.stringify(before)) return false;
    }
    return true;
  } catch {
    return false;
  }
}
