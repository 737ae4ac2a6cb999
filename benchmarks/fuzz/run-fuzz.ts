import { checkSchema, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { mutate } from './mutate-credential.ts';
import { randomOf } from './random.ts';
import { describe, sameContent } from './same-content.ts';
import type { FuzzSubject } from './subjects.ts';

export interface FuzzResult {
  count: number;
  /** Mutations that say the same as the original (another order, other blanks) and rightly stay valid. */
  same: number;
  /** By verdict: how many; `schema` for those that the schema alone refused. */
  verdicts: { [verdict: string]: number };
  /** Mutations with changed content that verify, or that make the verifier stumble. There must be none. */
  accepted: { seed: number; index: number; subject: string; verdict: string; text: string }[];
}

/** No network and a fixed day: the subjects need neither. */
export const fuzzOptions = {
  crypto: nodeCrypto,
  compression: nodeCompression,
  now: new Date('2027-01-01T00:00:00Z'),
};

/** Verifies mutations number `from` to `to` - 1 of the seed; `onProgress` is told how many are done, now and then. */
export async function runFuzz(
  subjects: readonly FuzzSubject[],
  { seed, from, to }: { seed: number; from: number; to: number },
  onProgress: (done: number) => void = () => {},
): Promise<FuzzResult> {
  const result: FuzzResult = { count: to - from, same: 0, verdicts: {}, accepted: [] };
  for (let index = from; index < to; index += 1) {
    const random = randomOf(seed, index);
    const subject = random.pick(subjects);
    const mutated = mutate(subject, random);
    const verdict = await judge(mutated, index);
    result.verdicts[verdict] = (result.verdicts[verdict] ?? 0) + 1;
    if (verdict === 'valid' || verdict === 'issuer-unknown' || verdict === 'stumbled') {
      if (verdict !== 'stumbled' && sameContent(subject, mutated)) result.same += 1;
      else result.accepted.push({ seed, index, subject: subject.name, verdict, text: describe(mutated) });
    }
    if ((index - from) % 1000 === 999) onProgress(index - from + 1);
  }
  return result;
}

/**
 * A document that breaks its schema cannot be valid, whatever its signature; checking that too would take most of the
 * time. So the schema comes first here, and one in a hundred of what it refuses goes through the whole verification.
 */
async function judge(mutated: string | Uint8Array, index: number): Promise<string> {
  if (index % 100 !== 0 && breaksSchema(mutated)) return 'schema';
  const report = await verify(mutated, fuzzOptions);
  // A fault of the verifier itself is a finding like a false accept.
  if (report.checks.some((check) => check.code === 'form.not-understood')) return 'stumbled';
  return report.verdict;
}

function breaksSchema(mutated: string | Uint8Array): boolean {
  try {
    const text = typeof mutated === 'string' ? mutated : decoder.decode(mutated);
    if (!text.startsWith('{')) return false;
    const document = JSON.parse(text);
    return checkSchema(document).length > 0;
  } catch {
    return false;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });
