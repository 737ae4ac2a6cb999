import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Deps } from '../platform/deps.ts';
import { Refusal, refusalStatus } from '../platform/refusal.ts';
import type { WebEnv } from './env.ts';

export async function answerNotFound(context: Context<WebEnv>): Promise<Response> {
  return context.text('There is no page at this address.', 404);
}

/** Turns a refusal into a page that says what to do; a programmer's fault is logged once and shown without its inside. */
export function answerError(deps: Pick<Deps, 'log'>): ErrorHandler<WebEnv> {
  return (error, context) => {
    if (error instanceof Refusal) return context.text(error.message, refusalStatus[error.kind]);
    if (error instanceof HTTPException) return error.getResponse();
    deps.log.error(
      { requestId: context.get('requestId'), error: error.stack, cause: String(error.cause ?? '') },
      'a request failed',
    );
    return context.text(
      `Something went wrong on our side. It was logged as ${context.get('requestId')}.`,
      500,
    );
  };
}
