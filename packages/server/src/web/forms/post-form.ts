import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { say } from '../refusals.ts';
import { bodies } from './body-limits.ts';
import { type BodyLimit, declare } from './declaration.ts';
import type { FormState, FormValues } from './form-state.ts';
import { handleForm, type Sent } from './handle-form.ts';
import { readForm } from './read-form.ts';

type At<Path extends string> = Context<WebEnv, Path>;
type Answer = Response | Promise<Response>;

/** For what everybody may send, signed in or not. */
export const anybody = (): undefined => undefined;

/** A form of a page. Its parts come in this order, and each only when the one before let it through. */
export interface FormRoute<Path extends string, Entered, Schema extends z.ZodType> {
  limit: BodyLimit;
  /** Who may: the session, the thing that it is about, the policy. An answer ends it here. */
  enter: (context: At<Path>) => Entered | Response | Promise<Entered | Response>;
  schema: Schema | ((entered: Entered) => Schema);
  act: (context: At<Path>, entered: Entered, sent: Sent<z.infer<Schema>>) => Answer;
  /** The page of the form, with what was typed and what is wrong with it. */
  page: (context: At<Path>, entered: Entered, state: FormState) => Answer;
}

/** Takes a form at this address. What is refused comes back as its page; what was typed is never lost. */
export function postForm<Path extends string, Entered, Schema extends z.ZodType>(
  routes: Hono<WebEnv>,
  path: Path,
  { limit, enter, schema, act, page }: FormRoute<Path, Entered, Schema>,
): void {
  const handler = async (context: At<Path>): Promise<Response> => {
    const entered = await enter(context);
    if (entered instanceof Response) return entered;
    return handleForm(context, typeof schema === 'function' ? schema(entered) : schema, {
      act: async (sent) => act(context, entered, sent),
      page: (state) => page(context, entered, state),
    });
  };
  const showAgain = async (context: At<Path>, take: () => Promise<FormValues | undefined>) => {
    const entered = await enter(context);
    if (entered instanceof Response) return entered;
    const values = await take();
    return values && page(context, entered, { values, errors: {} });
  };
  routes.post(path, declare(handler, { limit, showAgain }));
}

/** A button: a form in which nobody types, so what is refused needs no page of it. */
export interface ButtonRoute<Path extends string, Entered> {
  enter: (context: At<Path>) => Entered | Response | Promise<Entered | Response>;
  act: (context: At<Path>, entered: Entered) => Answer;
  /** For one that stands in a form in which somebody types: the browser sends all of it along. */
  limit?: BodyLimit | undefined;
}

export function postButton<Path extends string, Entered>(
  routes: Hono<WebEnv>,
  path: Path,
  { enter, act, limit = bodies.button }: ButtonRoute<Path, Entered>,
): void {
  const handler = async (context: At<Path>): Promise<Response> => {
    const entered = await enter(context);
    return entered instanceof Response ? entered : act(context, entered);
  };
  routes.post(path, declare(handler, { limit }));
}

/** Buttons of which one is pressed: what it stands for is sent, and nobody types. */
export interface ChoiceRoute<Path extends string, Entered, Schema extends z.ZodType>
  extends Pick<FormRoute<Path, Entered, Schema>, 'enter' | 'act'> {
  schema: Schema;
  limit?: BodyLimit;
}

export function postChoice<Path extends string, Entered, Schema extends z.ZodType>(
  routes: Hono<WebEnv>,
  path: Path,
  { enter, schema, act, limit = bodies.button }: ChoiceRoute<Path, Entered, Schema>,
): void {
  const handler = async (context: At<Path>): Promise<Response> => {
    const entered = await enter(context);
    if (entered instanceof Response) return entered;
    const form = await readForm(context, schema);
    if (!form.ok) throw new Refusal('invalid', say('web.choice-unknown'));
    const { value, values: posted, files, severalFiles } = form;
    return act(context, entered, { value, posted, files, severalFiles });
  };
  routes.post(path, declare(handler, { limit }));
}
