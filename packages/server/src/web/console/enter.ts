import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Person } from '../../modules/audit/index.ts';
import {
  assertMay,
  findOrganisation,
  getOrganisation,
  type Organisation,
  organisationPolicy,
  type Policy,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import type { BodyLimit } from '../forms/declaration.ts';
import { type FormRoute, postButton, postForm } from '../forms/post-form.ts';
import { type JsonRoute, postJson } from '../forms/post-json.ts';
import { countWaiting, railOf } from './rail.ts';

/** Who works in which organisation's console. */
export interface Entered {
  actor: Person;
  organisation: Organisation;
  /** Address of the console. */
  base: string;
}

type At<Path extends string> = Context<WebEnv, Path>;
type Answer = Response | Promise<Response>;
type Form<Path extends string, Scope, Schema extends z.ZodType> = Omit<
  FormRoute<Path, Scope, Schema>,
  'enter'
>;

/** Routes of a console: each says its path below the door's, and whom it lets in. */
type Act<Path extends string, Scope> = (context: At<Path>, scope: Scope) => Answer;

export interface ConsoleDoor<Scope> {
  routes: Hono<WebEnv>;
  get: <Path extends string>(
    path: Path,
    may: Policy,
    answer: (context: At<Path>, scope: Scope) => Answer,
  ) => void;
  form: <Path extends string, Schema extends z.ZodType>(
    path: Path,
    may: Policy,
    form: Form<Path, Scope, Schema>,
  ) => void;
  json: <Path extends string, Schema extends z.ZodType>(
    path: Path,
    may: Policy,
    route: Omit<JsonRoute<Path, Scope, Schema>, 'enter'>,
  ) => void;
  button: <Path extends string>(
    path: Path,
    may: Policy,
    /** With the limit of the form in which the button stands, where somebody types in that. */
    act: Act<Path, Scope> | { act: Act<Path, Scope>; limit: BodyLimit },
  ) => void;
  /** The paths that begin so, with what they are about: found before anything that was sent is looked at. */
  below: <Found>(
    path: string,
    find: (context: Context<WebEnv>, scope: Scope) => Found | Promise<Found>,
  ) => ConsoleDoor<Found>;
}

/** The one way into a console; the architecture test finds a route of a console that does not take it. */
export function consoleDoor(deps: Pick<Deps, 'database'>): ConsoleDoor<Entered> {
  return doorAt('/console/:slug', new Hono<WebEnv>(), (context, may) => enter(deps, context, may));
}

function doorAt<Scope>(
  base: string,
  routes: Hono<WebEnv>,
  enterAs: (context: Context<WebEnv>, may: Policy) => Promise<Scope>,
): ConsoleDoor<Scope> {
  return {
    routes,
    get: (path, may, answer) => {
      routes.get(`${base}${path}`, async (context) => answer(context, await enterAs(context, may)));
    },
    form: <Path extends string, Schema extends z.ZodType>(
      path: Path,
      may: Policy,
      form: Form<Path, Scope, Schema>,
    ) =>
      postForm<string, Scope, Schema>(routes, `${base}${path}`, {
        ...form,
        enter: (context) => enterAs(context, may),
      }),
    json: <Path extends string, Schema extends z.ZodType>(
      path: Path,
      may: Policy,
      route: Omit<JsonRoute<Path, Scope, Schema>, 'enter'>,
    ) =>
      postJson<string, Scope, Schema>(routes, `${base}${path}`, {
        ...route,
        enter: (context) => enterAs(context, may),
      }),
    button: (path, may, act) =>
      postButton<string, Scope>(routes, `${base}${path}`, {
        enter: (context) => enterAs(context, may),
        ...(typeof act === 'function' ? { act } : act),
      }),
    below: (path, find) =>
      doorAt(`${base}${path}`, routes, async (context, may) => find(context, await enterAs(context, may))),
  };
}

/** Leads to sign-in; to outsiders there is no such page, whether the organisation exists or not; members are told which role is missing. */
async function enter(deps: Pick<Deps, 'database'>, context: Context<WebEnv>, may: Policy): Promise<Entered> {
  const actor = requireActor(context);
  const slug = context.req.param('slug') ?? '';
  const found = await findOrganisation(deps, slug);
  assertMay(actor, organisationPolicy.enter, { organisationId: found?.id ?? '' });
  const organisation = found ?? (await getOrganisation(deps, slug));
  const where = { organisationId: organisation.id };
  assertMay(actor, may, where);
  const counts = await countWaiting(deps, actor, where);
  context.set('consoleFrame', {
    organisation: organisation.name,
    rail: railOf(actor, organisation, { path: context.req.path, counts }),
  });
  return { actor, organisation, base: `/console/${organisation.slug}` };
}
