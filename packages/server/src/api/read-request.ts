import { parseJson } from '@cairn/engine';
import type { Context } from 'hono';
import type { z } from 'zod';
import { Refusal, type Said } from '../platform/refusal.ts';
import { faultsOf } from './faults.ts';
import type { Check, Operation } from './operation.ts';
import { say } from './refusals.ts';

export interface RawBody {
  /** Exactly as sent. */
  bytes: Uint8Array;
  mediaType: string;
}

/** The body of a request whose operation takes one; refuses other media types unread. */
export async function readBody(context: Context, operation: Operation): Promise<RawBody | undefined> {
  if (!operation.body) return undefined;
  const mediaType = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const types = ['application/json', ...(operation.files ?? [])];
  if (!types.includes(mediaType))
    throw new Refusal('invalid', say('api.media-type', { types: types.join(', ') }));
  return { bytes: new Uint8Array(await context.req.arrayBuffer()), mediaType };
}

/** Reads JSON as strictly as a credential: what stands twice in it is refused, not guessed. */
export function readJson(bytes: Uint8Array, mostValues?: number): unknown {
  const parsed = parseJson(textOf(bytes), mostValues);
  if (!('problem' in parsed)) {
    if (hasNul(parsed.value)) throw new Refusal('invalid', say('api.body-nul'));
    return parsed.value;
  }
  const { problem, detail } = parsed;
  throw new Refusal(problem === 'form.too-large' ? 'too-large' : 'invalid', bodyFault(problem, detail));
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('invalid', say('api.body-not-json'));
  }
}

/** PostgreSQL cannot hold it in text. */
function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, each]) => name.includes('\0') || hasNul(each));
}

type Problem = Extract<ReturnType<typeof parseJson>, { problem: string }>;

function bodyFault(problem: Problem['problem'], detail: Problem['detail']): Said {
  switch (problem) {
    case 'form.too-large':
    case 'form.too-deep':
      return say('api.body-too-complex');
    case 'form.duplicate-name':
    case 'form.forbidden-name':
      return say('api.body-name', { name: String(detail?.name ?? '') });
    case 'form.unsafe-number':
      return say('api.body-number', { number: String(detail?.number ?? '') });
    default:
      return say('api.body-not-json');
  }
}

/**
 * Refuses what does not fit its schema. A path that cannot be an id of ours is answered as if the thing were missing, so
 * that the two cannot be told apart.
 */
export const check: Check = (schema, value, part) => {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data as z.output<typeof schema>;
  if (part === 'path') throw new Refusal('not-found', say('api.not-found'));
  const faults = faultsOf(checked.error, value);
  const places = Object.entries(faults).map(([place, said]) => [
    part === 'query' ? place.slice(1) : place,
    said,
  ]);
  throw new Refusal('invalid', say('api.malformed'), Object.fromEntries(places));
};
