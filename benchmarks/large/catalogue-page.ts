import assert from 'node:assert/strict';
import { createApp } from '../../packages/server/src/app.ts';
import type { Deps } from '../../packages/server/src/platform/deps.ts';
import type { SearchQuestion } from '../../packages/server/src/platform/search/search-question.ts';
import { best, type Times, timed } from './timed.ts';

/** The whole page of the catalogue, as the program answers it, but for the way over the network; the largest page too. */
export async function timePages(
  deps: Deps,
  questions: readonly SearchQuestion[],
): Promise<Times & { asNew: Times; kilobytes: number }> {
  const app = createApp(deps);
  let bytes = 0;
  const ask = async (question: SearchQuestion) => {
    const answer = await app.request(addressOf(question), { headers: { 'accept-language': 'en' } });
    assert.equal(answer.status, 200, addressOf(question));
    bytes = Math.max(bytes, (await answer.arrayBuffer()).byteLength);
  };
  await timed(questions.slice(0, 300), ask);
  // The first round asks what nobody asked before; after it most cards were shown already.
  const asNew = await timed(questions.slice(300), ask);
  const times = await best(2, () => timed(questions.slice(300), ask));
  return { ...(asNew.p95 < times.p95 ? asNew : times), asNew, kilobytes: Math.ceil(bytes / 1024) };
}

function addressOf({ words, chosen }: SearchQuestion): string {
  const address = new URLSearchParams();
  if (words.length > 0) address.set('q', words.map(({ word }) => word).join(' '));
  for (const [facet, values] of Object.entries(chosen))
    for (const value of values) address.append(facet, value);
  return `/catalogue?${address}`;
}
