import { Hono } from 'hono';
import type { z } from 'zod';
import type { Person } from '../../modules/audit/index.ts';
import type { FrameworkDraft } from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireAdministrator } from '../access/session.ts';
import { type ConsoleDoor, consoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { postButton, postForm } from '../forms/post-form.ts';

/** Whose frameworks, and where their pages are. */
export interface FrameworkScope {
  actor: Person;
  /** Absent: those for everyone, which administrators see to. */
  organisationId?: string;
  base: string;
  layout: 'console' | 'public';
}

/** Whoever is in a draft. */
export interface DraftScope extends FrameworkScope {
  draft: FrameworkDraft;
  which: { organisationId: string; sourceId: string };
  /** Of the draft. */
  address: string;
}

/** `/console/:slug/frameworks`: an organisation's own and those for everyone. */
export function consoleFrameworkDoor(deps: Pick<Deps, 'database'>): ConsoleDoor<FrameworkScope> {
  return consoleDoor(deps).below('/frameworks', (_context, { actor, organisation, base }) => ({
    ...{ actor, organisationId: organisation.id, base: `${base}/frameworks` },
    layout: 'console' as const,
  }));
}

/** `/admin/frameworks`: the same pages for administrators, who see to those for everyone. */
export function adminFrameworkDoor(): Omit<ConsoleDoor<FrameworkScope>, 'below' | 'json'> {
  const routes = new Hono<WebEnv>();
  const base = '/admin/frameworks';
  type Door = ConsoleDoor<FrameworkScope>;
  const enter = (context: Parameters<typeof requireAdministrator>[0]): FrameworkScope => ({
    ...{ actor: requireAdministrator(context), base, layout: 'public' },
  });
  const form: Door['form'] = <Path extends string, Schema extends z.ZodType>(
    path: Path,
    _may: Parameters<Door['form']>[1],
    rest: Parameters<typeof postForm<string, FrameworkScope, Schema>>[2] extends infer Route
      ? Omit<Route, 'enter'>
      : never,
  ) => postForm<string, FrameworkScope, Schema>(routes, `${base}${path}`, { ...rest, enter });
  return {
    routes,
    get: (path, _may, answer) => {
      routes.get(`${base}${path}`, async (context) => answer(context, enter(context)));
    },
    form,
    button: (path, _may, act) =>
      postButton<string, FrameworkScope>(routes, `${base}${path}`, {
        enter,
        ...(typeof act === 'function' ? { act } : act),
      }),
  };
}
