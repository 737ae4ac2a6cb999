import { createHash } from 'node:crypto';
import type { Deps } from './deps.ts';
import {
  deleteRequest,
  insertRequest,
  type KeptAnswer,
  type RequestKey,
  selectRequest,
  updateAnswer,
  updateBegun,
} from './idempotency-store.ts';

export type { KeptAnswer } from './idempotency-store.ts';

/** So long an answer is given again. */
export const answerKeptMilliseconds = 24 * 3_600_000;
/** Longer than any request is worked on: whoever began it then is gone, and it may be done again. */
const longestWork = 5 * 60_000;

export interface RepeatableRequest {
  /** Whose keys these are: nobody meets the keys of others. */
  owner: string;
  key: string;
  /** All of what is asked; the same key with something else is refused. */
  asked: string;
}

export type Once =
  | { outcome: 'answered'; answer: KeptAnswer; isRepeat: boolean }
  /** The key belongs to another request. */
  | { outcome: 'reused' }
  /** The same request is being worked on at this moment. */
  | { outcome: 'running' };

/**
 * Does it once, and answers a repeat with the first answer. What is refused or breaks was not done, so its key is free
 * again. A request whose process died is done again; what it does has to be safe to repeat.
 */
export async function once(
  deps: Pick<Deps, 'database' | 'now'>,
  request: RepeatableRequest,
  act: () => Promise<KeptAnswer>,
): Promise<Once> {
  const key = { owner: request.owner, keyHash: hashOf(request.key) };
  const begun = await begin(deps, key, hashOf(request.asked));
  if (begun) return begun;
  try {
    const answer = await act();
    await updateAnswer(deps.database, key, answer);
    return { outcome: 'answered', answer, isRepeat: false };
  } catch (error) {
    await deleteRequest(deps.database, key);
    throw error;
  }
}

/** Undefined when it is ours to do. */
async function begin(
  deps: Pick<Deps, 'database' | 'now'>,
  key: RequestKey,
  print: Buffer,
): Promise<Once | undefined> {
  const begunAt = deps.now();
  if (await insertRequest(deps.database, { ...key, print, begunAt })) return undefined;
  const kept = await selectRequest(deps.database, key);
  // Refused at this moment, so that its key is free again: the next try finds it so.
  if (!kept) return { outcome: 'running' };
  const age = begunAt.getTime() - kept.begunAt.getTime();
  if (age >= (kept.answer ? answerKeptMilliseconds : longestWork)) {
    const isOurs = await updateBegun(deps.database, key, { before: kept.begunAt, print, begunAt });
    return isOurs ? undefined : { outcome: 'running' };
  }
  if (!kept.print.equals(print)) return { outcome: 'reused' };
  return kept.answer ? { outcome: 'answered', answer: kept.answer, isRepeat: true } : { outcome: 'running' };
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
