import { type Context, Hono } from 'hono';
import type { Person } from '../../modules/audit/index.ts';
import {
  changeShowcase,
  findOwnShowcase,
  gatherProven,
  getShowcase,
  listShowable,
  type Proven,
  type Showcase,
  type ShowcaseBadge,
  type ShownShowcase,
  showcasePath,
} from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { postForm } from '../forms/post-form.ts';
import { readsOf, wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { readerPages } from './reader-routes.tsx';
import { fieldsOfShowcase, newShowcase, showcaseForm, valuesOfShowcase } from './showcase-form.ts';
import { ShowcaseFormPage } from './showcase-form-page.tsx';
import { ShowcasePage } from './showcase-page.tsx';
import { entriesOf } from './wallet-items.ts';
import { entryOf, type WalletEntry } from './wallet-list.ts';

const base = '/wallet/showcase';

/** `/wallet/showcase` for its owner, `/showcases/:id` for everybody who has the address while it is on. */
export function showcasePages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  const showForm = async (context: Context<WebEnv>, actor: Person, typed: FormState) => {
    const [stored, choices] = await Promise.all([findOwnShowcase(deps, actor), listShowable(deps, actor)]);
    const now = stored ?? newShowcase;
    const values = { ...withState(valuesOfShowcase(now)), ...fieldsOfShowcase(now, choices) };
    const state = typed === emptyForm ? { ...typed, values } : typed;
    const entries = await entriesIn(deps, context, choices);
    const named = entries.map(({ id, title, issuerName, origin }) => ({
      ...{ id, title, issuerName, isBrought: origin === 'elsewhere' },
    }));
    return show(context, {
      title: wordsOf(context).showcase.title,
      body: <ShowcaseFormPage stored={stored} choices={named} state={state} />,
      status: state.status,
    });
  };
  routes.get(base, (context) => showForm(context, requireActor(context), emptyForm));
  postForm(routes, base, {
    limit: bodies.long,
    enter: requireActor,
    schema: showcaseForm,
    act: async (context, actor, { value, posted }) => {
      const entries = await entriesIn(deps, context, await listShowable(deps, actor));
      const titles = new Map(entries.map(({ id, title }) => [id, title]));
      const { yes, no } = wordsOf(context).showcase;
      const name = (field: string, said: string) => {
        if (field === 'place') return said.replace(/\S+$/, (id) => titles.get(id) ?? '');
        return field === 'about' ? said : said === 'on' ? yes : no;
      };
      const mine = { ...valuesOfShowcase(value), ...(posted.state !== undefined && { state: posted.state }) };
      const madeFrom = (stored: Showcase) => assertMadeFrom(mine, valuesOfShowcase(stored), { name });
      await changeShowcase(deps, actor, { ...value, madeFrom });
      flash(context, 'saved');
      return context.redirect(base, 303);
    },
    page: showForm,
  });

  const read = async (context: Context<WebEnv>) => {
    const shown = await getShowcase(deps, context.get('actor'), { id: context.req.param('id') ?? '' });
    if (!shown.showcase.isListed || !shown.showcase.isOn) context.header('x-robots-tag', 'noindex, nofollow');
    return shown;
  };
  const path = '/showcases/:id';
  routes.get(path, async (context) => {
    const shown = await read(context);
    const [entries, { skills }] = await Promise.all([
      entriesIn(deps, context, shown.badges),
      provenIn(deps, context, shown),
    ]);
    const { title, description } = wordsOf(context).showcase.shown;
    return show(context, {
      title: title(shown.holderName),
      description: description(shown.holderName),
      head: shown.showcase.isListed ? undefined : <meta name="robots" content="noindex, nofollow" />,
      body: <ShowcasePage {...shown} entries={entries} skills={skills} now={deps.now()} />,
    });
  });
  readerPages(routes, deps, {
    path,
    read: async (context) => {
      const shown = await read(context);
      const brought = shown.badges.flatMap((one) => (one.origin === 'elsewhere' ? [one.badge] : []));
      const { holderName, showcase } = shown;
      const proven = await provenIn(deps, context, shown);
      return { holderName, proven, brought, hasEvidence: true, address: showcasePath(showcase.id) };
    },
  });
  return routes;
}

/** As the wallet shows them, in the same order. */
async function entriesIn(
  deps: Pick<Deps, 'database'>,
  context: Context<WebEnv>,
  badges: readonly ShowcaseBadge[],
): Promise<WalletEntry[]> {
  const reads = readsOf(context);
  const { nameless, issuerUnnamed } = wordsOf(context).imported;
  const held = badges.flatMap((one) => (one.origin === 'here' ? [one.held] : []));
  const here = new Map((await entriesOf(deps, held, reads)).map((entry) => [entry.id, entry]));
  return badges.flatMap((one) =>
    one.origin === 'here'
      ? (here.get(one.id) ?? [])
      : [entryOf(one.badge, { reads, nameless, issuerUnnamed })],
  );
}

/** Of what was awarded here; without any such badge nothing, and not everything that the person holds. */
async function provenIn(
  deps: Pick<Deps, 'database' | 'now'>,
  context: Context<WebEnv>,
  { showcase, holderName, badges }: ShownShowcase,
): Promise<Proven> {
  const awardIds = badges.flatMap((one) => (one.origin === 'here' ? [one.id] : []));
  if (awardIds.length === 0) return { holderName, badges: [], skills: [] };
  const holder = { personId: showcase.personId, name: holderName };
  return gatherProven(deps, holder, { awardIds, reads: readsOf(context) });
}
