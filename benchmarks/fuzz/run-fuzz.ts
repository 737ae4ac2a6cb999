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
  /** By verdict: how many; `not-json` and `schema` for those that are refused before any signature is looked at. */
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

/** Verifies mutations number `from` to `to` - 1 of the seed. */
export async function runFuzz(
  subjects: readonly FuzzSubject[],
  { seed, from, to }: { seed: number; from: number; to: number },
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
  }
  return result;
}

/**
 * What is no JSON, or breaks its schema, cannot be valid, whatever its signature; verifying that too would take most of
 * the time. So these two come first here, and one in a hundred of what they refuse goes through the whole verification.
 */
async function judge(mutated: string | Uint8Array, index: number): Promise<string> {
  const refusal = index % 100 === 0 ? undefined : refuseEarly(mutated);
  if (refusal !== undefined) return refusal;
  const report = await verify(mutated, fuzzOptions);
  // A fault of the verifier itself is a finding like a false accept.
  if (report.checks.some((check) => check.code === 'form.not-understood')) return 'stumbled';
  return report.verdict;
}

function refuseEarly(mutated: string | Uint8Array): 'not-json' | 'schema' | undefined {
  const text = typeof mutated === 'string' ? mutated : decode(mutated);
  // The verifier forgives blanks around the text; what does not begin like an object may be a token.
  if (!text?.startsWith('{')) return undefined;
  try {
    const document = JSON.parse(text.trim());
    return checkSchema(document).length > 0 ? 'schema' : undefined;
  } catch (error) {
    return error instanceof SyntaxError ? 'not-json' : undefined;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

// Most mutations end in an error; nobody reads where it was thrown, and to note that takes longer than to throw it.
Error.stackTraceLimit = 0;
