import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../../modules/audit/index.ts';
import { findPerson } from '../../modules/people/index.ts';
import { largestPresented } from '../../modules/verification/index.ts';
import {
  type Brought,
  bringBackImported,
  checkNow,
  getImported,
  getShownImported,
  importBadges,
  importBounds,
  removeImported,
  setImportedOpen,
  type WholeBadge,
} from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { cut, oneLine } from '../../platform/plain-text.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { countOne } from '../access/limits.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { postButton, postChoice, postForm } from '../forms/post-form.ts';
import { bytesOf } from '../forms/read-form.ts';
import { readsOf, wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { languageOfText, textOf } from '../verification/credential-words.ts';
import { ImportPage, ImportResultPage } from './import-page.tsx';
import { ImportedPage, PublicImportedPage } from './imported-page.tsx';

const importForm = z.object({ text: z.string().default('') });
const visibilityForm = z.strictObject({ isOpen: z.enum(['yes', 'no']) });
const base = '/wallet/imported';

/** `/wallet/import` and `/wallet/imported`: badges of other issuers, for their keeper; `/imported/:id` for others. */
export function importedPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const importing = rateLimit(deps, { name: 'imports of a person', count: 60, perMinutes: 60 });

  const showForm = (context: Context<WebEnv>, _actor: Person, state: FormState) =>
    show(context, {
      title: wordsOf(context).imported.title,
      body: <ImportPage state={state} />,
      status: state.status,
    });
  routes.get('/wallet/import', (context) => showForm(context, requireActor(context), emptyForm));
  postForm(routes, '/wallet/import', {
    limit: { ...bodies.badges, letters: importBounds.letters },
    enter: requireActor,
    schema: importForm,
    act: async (context, actor, { value: { text }, severalFiles }) => {
      await countOne(importing, actor.personId);
      const files = [...(severalFiles.file ?? []), ...(severalFiles.folder ?? [])];
      const brought = [...(await broughtFiles(files)), ...broughtText(text)];
      const outcomes = await importBadges(deps, actor, { brought });
      const title = wordsOf(context).imported.resultTitle;
      return show(context, { title, body: <ImportResultPage outcomes={outcomes} /> });
    },
    page: showForm,
  });

  const enter = async (context: Context<WebEnv>) => {
    const actor = requireActor(context);
    const badge = await getImported(deps, actor, { badgeId: context.req.param('id') ?? '' });
    return { actor, badge };
  };
  routes.get(`${base}/:id`, async (context) => {
    const { badge } = await enter(context);
    const page = { badge, ...titleOf(context, badge), now: deps.now() };
    return show(context, { title: page.title, body: <ImportedPage {...page} /> });
  });
  routes.get(`${base}/:id/file`, async (context) => send((await enter(context)).badge));
  postChoice(routes, `${base}/:id`, {
    enter,
    schema: visibilityForm,
    act: async (context, { actor, badge }, { value: { isOpen } }) => {
      await setImportedOpen(deps, actor, { badgeId: badge.id, isOpen: isOpen === 'yes' });
      flash(context, 'saved');
      return context.redirect(`${base}/${badge.id}`, 303);
    },
  });
  postButton(routes, `${base}/:id/check`, {
    enter,
    act: async (context, { actor, badge }) => {
      await countOne(importing, actor.personId);
      await checkNow(deps, actor, { badgeId: badge.id });
      flash(context, 'badgeChecked');
      return context.redirect(`${base}/${badge.id}`, 303);
    },
  });
  postButton(routes, `${base}/:id/remove`, {
    enter,
    act: async (context, { actor, badge }) => {
      await removeImported(deps, actor, { badgeId: badge.id });
      return context.redirect(`${base}/${badge.id}`, 303);
    },
  });
  postButton(routes, `${base}/:id/back`, {
    enter,
    act: async (context, { actor, badge }) => {
      await bringBackImported(deps, actor, { badgeId: badge.id });
      flash(context, 'badgeBack');
      return context.redirect(`${base}/${badge.id}`, 303);
    },
  });

  routes.get('/imported/:id', async (context) => {
    const badge = await getShownImported(deps, context.get('actor'), { badgeId: context.req.param('id') });
    const { title, language } = titleOf(context, badge);
    const keeperName = (await findPerson(deps, badge.personId))?.name ?? '';
    context.header('x-robots-tag', 'noindex');
    return show(context, {
      title,
      description: wordsOf(context).imported.publicDescription(title),
      body: <PublicImportedPage {...{ badge, title, language, keeperName }} now={deps.now()} />,
    });
  });
  routes.get('/imported/:id/file', async (context) =>
    send(await getShownImported(deps, context.get('actor'), { badgeId: context.req.param('id') })),
  );
  return routes;
}

/** What a browser sends for a field in which nothing was chosen is empty and has no name. */
async function broughtFiles(files: readonly File[]): Promise<Brought[]> {
  const chosen = files.filter(({ size, name }) => size > 0 || name !== '').slice(0, importBounds.files + 1);
  return Promise.all(
    chosen.map(async (file) => ({
      source: { kind: 'file', name: cut(oneLine(file.name), 200) } as const,
      // More than can be a badge is not read to its end.
      presented: (await bytesOf(file.slice(0, largestPresented + 1))) ?? new Uint8Array(),
    })),
  );
}

/** Addresses, one a line, or the text of one badge. */
function broughtText(text: string): Brought[] {
  const lines = text.split(/\s+/).filter((line) => line !== '');
  if (lines.length === 0) return [];
  const areAddresses = lines.every(
    (line) => /^https?:\/\/./i.test(line) && line.length <= 2000 && URL.canParse(line),
  );
  if (!areAddresses) return [{ source: { kind: 'text', name: '' }, presented: text }];
  return lines.slice(0, importBounds.files + 1).map((line) => ({
    source: { kind: 'address', name: new URL(line).href.slice(0, 2000) },
    presented: line,
  }));
}

function titleOf(context: Context<WebEnv>, { about }: WholeBadge) {
  const reads = readsOf(context);
  const title = textOf(about.title, reads) ?? wordsOf(context).imported.nameless;
  return { title, language: languageOfText(about.title, reads, undefined) };
}

/** As it came, for any other wallet. */
function send({ id, content }: WholeBadge): Response {
  const isToken = !content.trimStart().startsWith('{');
  return new Response(content, {
    headers: {
      'content-type': isToken ? 'application/vc+jwt' : 'application/ld+json',
      'content-disposition': `attachment; filename="${id}.${isToken ? 'jwt' : 'json'}"`,
      'cache-control': 'private, no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-robots-tag': 'noindex',
    },
  });
}
