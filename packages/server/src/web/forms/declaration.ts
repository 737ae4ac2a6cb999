import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { WebEnv } from '../env.ts';
import type { FormValues } from './form-state.ts';

/** Most that a request may bring. */
export interface BodyLimit {
  /** Without files. Such a form is taken apart at each `&`: a few megabytes of empty fields would keep the server busy for seconds. */
  bytes: number;
  /** With files, in the one way in which forms send them; absent where none are taken. */
  bytesWithFiles?: number;
  /** Of one answer, in letters; more than twice what the longest text of ours may have when absent. */
  letters?: number;
}

/** What a route says beside its handler, for what happens before it and around it. */
export interface Declaration {
  limit: BodyLimit;
  /**
   * Shows the form again to who may fill it in, with what they typed, which is taken only then; undefined when there is
   * nothing. Absent where nobody types.
   */
  showAgain?: (
    context: Context<WebEnv>,
    take: () => Promise<FormValues | undefined>,
  ) => Promise<Response | undefined>;
}

const declarations = new WeakMap<object, Declaration>();

export function declare<Handler extends object>(handler: Handler, declaration: Declaration): Handler {
  declarations.set(handler, declaration);
  return handler;
}

export function declarationOf(handler: object): Declaration | undefined {
  return declarations.get(handler);
}

/** What the route that a request goes to says, known before that route is reached. */
export function declaredFor(context: Context<WebEnv>): Declaration | undefined {
  for (const { handler } of matchedRoutes(context)) {
    const declaration = declarationOf(handler);
    if (declaration) return declaration;
  }
  return undefined;
}
