import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refusal, refusalStatus } from '../platform/refusal.ts';
import { refusalFields, refusalText, type Words, wordsFor } from '../web/words/index.ts';
import type { Problem } from './json/problem.ts';
import { say } from './refusals.ts';

/** Statuses that say more than those of the kinds. */
const statuses: { [code: string]: number } = {
  'api.body-not-json': 400,
  'api.body-name': 400,
  'api.body-number': 400,
  'api.body-nul': 400,
  'api.media-type': 415,
  'api.if-match-missing': 428,
  'api.changed-meanwhile': 412,
  'catalog.changed-meanwhile': 412,
  'api.failed': 500,
};

function statusOf(refusal: Refusal): number {
  return statuses[refusal.code] ?? refusalStatus[refusal.kind];
}

/** Modules name the member of what they were told; in a body it has a place. */
function placeOf({ code }: Refusal, field: string): string {
  return code === 'api.malformed' || field.startsWith('/') ? field : `/${field}`;
}

/** What is not there and what is somebody else's cannot be told apart by what is said of them. */
function withoutHints(refusal: Refusal): Refusal {
  return refusal.kind === 'not-found' ? new Refusal('not-found', say('api.not-found')) : refusal;
}

export function problemOf(words: Words, given: Refusal, publicUrl: string): Problem {
  const refusal = withoutHints(given);
  const sentences = refusalFields(words, refusal);
  const errors = Object.entries(refusal.fields).map(([field, said]) => ({
    place: placeOf(refusal, field),
    code: said.code,
    detail: sentences[field] ?? '',
  }));
  return {
    type: `${publicUrl}/api#${refusal.code}`,
    title: words.ui.errorPages.refused[refusal.kind],
    status: statusOf(refusal),
    detail: refusalText(words, refusal),
    code: refusal.code,
    ...(errors.length > 0 && { errors }),
  };
}

/** In the language that the program asks for; headers that were set before (limits) stay. */
export function answerProblem(context: Context, refusal: Refusal, publicUrl: string): Response {
  const words = wordsFor(context.req.header('accept-language'));
  const problem = problemOf(words, refusal, publicUrl);
  context.header('cache-control', 'no-store');
  if (problem.status === 401) context.header('www-authenticate', 'Bearer realm="cairn"');
  return context.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  });
}
