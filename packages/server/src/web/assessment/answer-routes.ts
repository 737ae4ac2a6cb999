import { Hono } from 'hono';
import { z } from 'zod';
import { type AnswerSave, getKeptAnswers, mostItems, saveAnswers } from '../../modules/assessment/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { postJson } from '../forms/post-json.ts';

const count = z.number().int().min(0).max(1_000_000);
const sentSchema = z.strictObject({
  saves: z
    .array(
      z.strictObject({
        position: count,
        places: z.array(z.string().regex(/^\d{1,2}$/)).max(20),
        seen: count,
        by: z.strictObject({ writer: z.string().regex(/^[\w-]{8,40}$/), turn: count }),
      }),
    )
    // All of an exam at once, after the network was away.
    .max(mostItems),
  after: z.enum(['go-on', 'hand-in-when-over']),
});

/** Spoken by the island `exam`: each answer is kept as it is given. JSON, with the form token in a header. */
export function answerRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/attempts/:id/answers', async (context) => {
    const actor = requireActor(context);
    context.header('cache-control', 'no-store');
    return context.json(await getKeptAnswers(deps, actor, { attemptId: context.req.param('id') }));
  });

  postJson(routes, '/attempts/:id/answers', {
    limit: bodies.long,
    enter: requireActor,
    schema: sentSchema,
    act: (context, actor, sent) => saveAnswers(deps, actor, { attemptId: context.req.param('id'), ...sent }),
  });

  return routes;
}

/**
 * The form without script: `shown` names the questions that were on the page, so that taking every tick away is an
 * answer too; `answer-3` is what was ticked at question 3, and `was-3` what the page had ticked itself: what is still
 * the same is no answer of this window. What does not say what it had seen is taken as the newest.
 */
export function savesOf(posted: { [field: string]: unknown }): AnswerSave[] {
  const texts = (field: string) => [posted[field]].flat().filter((part) => typeof part === 'string');
  const seen = Number.parseInt(texts('seen')[0] ?? '', 10);
  return texts('shown').flatMap((shown) => {
    const places = texts(`answer-${shown}`);
    const isUntouched = texts(`was-${shown}`)[0] === places.join(' ');
    if (isUntouched) return [];
    return [
      { position: Number(shown), places, seen: Number.isInteger(seen) ? seen : Number.POSITIVE_INFINITY },
    ];
  });
}

/** `3-7` in an address: the questions that another window answered. */
export function positionsOf(text: string | undefined): number[] {
  return (text ?? '').split('-').flatMap((part) => (/^\d{1,4}$/.test(part) ? [Number(part)] : []));
}
