import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { Refusal, refusalStatus } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { refusalText } from '../words/index.ts';
import { type BodyLimit, declare } from './declaration.ts';

/** What an island says to its page's server: JSON, with the form token in a header. In the same order as a form. */
export interface JsonRoute<Path extends string, Entered, Schema extends z.ZodType> {
  limit: BodyLimit;
  enter: (context: Context<WebEnv, Path>) => Entered | Promise<Entered>;
  schema: Schema;
  act: (context: Context<WebEnv, Path>, entered: Entered, value: z.infer<Schema>) => Promise<object>;
}

export function postJson<Path extends string, Entered, Schema extends z.ZodType>(
  routes: Hono<WebEnv>,
  path: Path,
  { limit, enter, schema, act }: JsonRoute<Path, Entered, Schema>,
): void {
  const handler = async (context: Context<WebEnv, Path>): Promise<Response> => {
    try {
      const entered = await enter(context);
      const sent = schema.safeParse(await context.req.json().catch(() => undefined));
      if (!sent.success) throw new Refusal('invalid', say('web.message-unreadable'));
      return context.json(await act(context, entered, sent.data));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return context.json({ message: refusalText(wordsOf(context), error) }, refusalStatus[error.kind]);
    }
  };
  routes.post(path, declare(handler, { limit }));
}
