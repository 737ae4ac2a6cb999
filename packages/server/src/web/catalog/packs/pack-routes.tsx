import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  achievementPolicy,
  decidePacks,
  findConformance,
  getPackSettings,
  judgeEdition,
  type OwnPack,
  type PackSettings,
  packNames,
  packPolicy,
  packUses,
  saveOwnPack,
  useOf,
} from '../../../modules/catalog/index.ts';
import { listPublicStatements } from '../../../modules/trust/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { consoleDoor, type Entered } from '../../console/enter.ts';
import type { WebEnv } from '../../env.ts';
import { bodies } from '../../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../../forms/edit-state.ts';
import { emptyForm, type FormState } from '../../forms/form-state.ts';
import { wordsOf } from '../../language.ts';
import { flash, show } from '../../show.tsx';
import { at, type Words } from '../../words/index.ts';
import { achievementDoor, frame } from '../achievement-door.ts';
import { ConformancePage } from './conformance-page.tsx';
import { ownPackAfter, ownPackSchema, ownPackValues, rearranged } from './own-pack-form.ts';
import { OwnPackPage } from './own-pack-page.tsx';
import { decidable, PackSettingsPage } from './settings-page.tsx';

const use = z.enum(packUses, at('packs.errors.choice')).optional();
const usesSchema = z.object(Object.fromEntries(packNames.map((pack) => [pack, use] as const)));

/** By which rules the drafts of an organisation are judged, its own pack, and what they say of one edition. */
export function packPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);

  const showSettings = async (context: Context<WebEnv>, entered: Entered, state: FormState) => {
    const { actor, organisation, base } = entered;
    const where = { organisationId: organisation.id };
    const settings = await getPackSettings(deps, actor, where);
    const values = state === emptyForm ? withState(usesOf(settings)) : state.values;
    const page = { base, settings, mayDecide: packPolicy.decide(actor, where), state: { ...state, values } };
    const body = <PackSettingsPage {...page} />;
    const { title } = wordsOf(context).packs.settings;
    return show(context, { title, layout: 'console', body, status: state.status });
  };
  get('/rule-packs', packPolicy.see, (context, entered) => showSettings(context, entered, emptyForm));
  form('/rule-packs', packPolicy.decide, {
    limit: bodies.short,
    schema: usesSchema,
    act: async (context, { actor, organisation, base }, { value, posted }) => {
      const madeFrom = (stored: PackSettings) =>
        assertMadeFrom(posted, usesOf(stored), { name: nameOfUse(wordsOf(context)) });
      const uses = Object.fromEntries(Object.entries(value).filter(([, use]) => use !== undefined));
      await decidePacks(deps, actor, { organisationId: organisation.id, uses, madeFrom });
      flash(context, 'saved');
      return context.redirect(`${base}/rule-packs`, 303);
    },
    page: showSettings,
  });

  const showOwn = async (
    context: Context<WebEnv>,
    { actor, organisation, base }: Entered,
    state: FormState,
  ) => {
    const { own } = await getPackSettings(deps, actor, { organisationId: organisation.id });
    const values = state === emptyForm ? { ...ownPackValues(own), ...withState(titleOf(own)) } : state.values;
    const body = <OwnPackPage base={base} state={{ ...state, values }} />;
    const { title } = wordsOf(context).packs.own;
    return show(context, { title, layout: 'console', body, status: state.status });
  };
  get('/rule-packs/own', packPolicy.decide, (context, entered) => showOwn(context, entered, emptyForm));
  form('/rule-packs/own', packPolicy.decide, {
    limit: bodies.long,
    schema: ownPackSchema,
    act: async (context, entered, { posted }) => {
      const moved = rearranged(posted);
      if (moved) return showOwn(context, entered, { values: moved, errors: {} });
      const change = (stored: OwnPack | undefined) => {
        assertMadeFrom(posted, titleOf(stored));
        return ownPackAfter(stored, posted, () => deps.newId('cnd'));
      };
      await saveOwnPack(deps, entered.actor, { organisationId: entered.organisation.id, change });
      flash(context, 'saved');
      return context.redirect(`${entered.base}/rule-packs`, 303);
    },
    page: showOwn,
  });

  const one = achievementDoor(deps);
  one.get('/conformance', achievementPolicy.read, async (context, scope) => {
    const { editions, assessments } = scope.achievement;
    const [edition] = editions;
    const [packs, kept, said] = await Promise.all([
      judgeEdition(deps, { edition, assessments }),
      findConformance(deps, edition.editionId),
      listPublicStatements(deps, edition),
    ]);
    const body = <ConformancePage {...{ scope, packs, kept, said }} />;
    return show(context, { ...frame(context, scope), body });
  });
  routes.route('/', one.routes);
  return routes;
}

function usesOf(settings: PackSettings): { [pack: string]: string } {
  return Object.fromEntries(decidable(settings).map((pack) => [pack, useOf(settings, pack)]));
}

function titleOf(own: OwnPack | undefined) {
  return { title: own?.title ?? '' };
}

function nameOfUse({ packs }: Words) {
  return (_field: string, value: string) =>
    packUses.map((use) => [use, packs.uses[use]] as const).find(([use]) => use === value)?.[1] ?? value;
}
