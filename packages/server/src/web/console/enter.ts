import { type Context, Hono } from 'hono';
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
import { countWaiting, railOf } from './rail.ts';

/** Who works in which organisation's console. */
export interface Entered {
  actor: Person;
  organisation: Organisation;
  /** Address of the console. */
  base: string;
}

type Answer<Path extends string> = (
  context: Context<WebEnv, Path>,
  entered: Entered,
) => Response | Promise<Response>;
type Add = <Path extends string>(path: Path, may: Policy, answer: Answer<Path>) => void;

/** Routes of a console: each says its path below `/console/:slug`, and whom it lets in. */
export interface ConsoleDoor {
  routes: Hono<WebEnv>;
  get: Add;
  post: Add;
}

/** The one way into a console; the architecture test finds a route of a console that does not take it. */
export function consoleDoor(deps: Pick<Deps, 'database'>): ConsoleDoor {
  const routes = new Hono<WebEnv>();
  const add =
    (method: 'GET' | 'POST'): Add =>
    (path, may, answer) => {
      routes.on(method, `/console/:slug${path}`, async (context) =>
        answer(context, await enter(deps, context, may)),
      );
    };
  return { routes, get: add('GET'), post: add('POST') };
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
