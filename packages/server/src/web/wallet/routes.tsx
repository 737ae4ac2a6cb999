import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { findOwnCaseAbout } from '../../modules/cases/index.ts';
import {
  aboutLapse,
  bakeAwardPng,
  bakeAwardSvg,
  findNewestCredential,
  listClaims,
  proposeRenewal,
} from '../../modules/issuing/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import {
  getTranscript,
  type PaperFormat,
  paperTypes,
  printCertificate,
  printTranscript,
} from '../../modules/paper/index.ts';
import { makeCapsule } from '../../modules/transparency/index.ts';
import { getHeld, listHeld, listImported, setOpen } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { CalendarEvent } from '../../platform/icalendar.ts';
import { Refusal } from '../../platform/refusal.ts';
import { shiftDay } from '../../platform/zoned-time.ts';
import { requireActor } from '../access/session.ts';
import { titlesOf } from '../award-titles.ts';
import { answerCalendar } from '../catalog/runs/calendar-file.ts';
import type { WebEnv } from '../env.ts';
import { postChoice } from '../forms/post-form.ts';
import { findWaysOn } from '../issuing/ended-award.tsx';
import { languageOf, readsOf, wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { cvPages } from './cv-routes.tsx';
import { elsewherePages } from './elsewhere-routes.tsx';
import { grantPages } from './grant-routes.tsx';
import { HeldPage } from './held-page.tsx';
import { importedPages } from './imported-routes.tsx';
import { sharedPages } from './shared-routes.tsx';
import { showcasePages } from './showcase-routes.tsx';
import { TranscriptPage } from './transcript-page.tsx';
import { entriesOf, itemsOf } from './wallet-items.ts';
import { entryOf, type WalletItem, walletQuery } from './wallet-list.ts';
import { WalletPage } from './wallet-page.tsx';

const visibilityForm = z.strictObject({ isOpen: z.enum(['yes', 'no']) });

/** `/wallet`: what a person holds, shows and saves. Everything here is for its holder alone. */
export function walletPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  // First: no badge is called as one of these.
  routes.route('/', grantPages(deps));
  routes.route('/', sharedPages(deps));
  routes.route('/', showcasePages(deps));
  routes.route('/', cvPages(deps));
  routes.route('/', elsewherePages(deps));
  routes.route('/', importedPages(deps));

  routes.get('/wallet', async (context) => {
    const actor = requireActor(context);
    const [held, imported, claims] = await Promise.all([
      listHeld(deps, actor),
      listImported(deps, actor),
      listClaims(deps, actor),
    ]);
    const reads = readsOf(context);
    const { nameless, issuerUnnamed } = wordsOf(context).imported;
    const brought = imported.map((badge) => entryOf(badge, { reads, nameless, issuerUnnamed }));
    const entries = [...(await entriesOf(deps, held, reads)), ...brought];
    const page = { entries, claims, query: walletQuery(context.req.query()) };
    return show(context, {
      title: wordsOf(context).wallet.title,
      body: <WalletPage {...page} now={deps.now()} />,
    });
  });

  // For the holder's own calendar: one day for each badge that ends.
  routes.get('/wallet/ends.ics', async (context) => {
    const awards = (await listHeld(deps, requireActor(context))).map(({ award }) => award);
    const titleOf = await titlesOf(deps, readsOf(context), awards);
    const events = awards.flatMap((award) =>
      endEvent(context, { award, title: titleOf(award).title }, deps.config),
    );
    const name = wordsOf(context).wallet.ends.calendar;
    return answerCalendar(context, { name, events, now: deps.now() });
  });

  routes.get('/wallet/transcript', async (context) => {
    const transcript = await getTranscript(deps, requireActor(context));
    return show(context, {
      title: wordsOf(context).wallet.transcript.title,
      body: <TranscriptPage transcript={transcript} now={deps.now()} />,
    });
  });

  routes.get('/wallet/:file{transcript\\.(?:pdf|svg)}', async (context) => {
    const format = paperAsked(context);
    const language = languageOf(context).code;
    const bytes = await printTranscript(deps, requireActor(context), { format, language });
    return send(context, bytes, paperTypes[format]);
  });

  routes.get('/wallet/:id', async (context) => {
    const actor = requireActor(context);
    const held = await getHeld(deps, actor, context.req.param('id'));
    const [[item], organisation, ways, question, renewal] = await Promise.all([
      itemsOf(deps, [held], readsOf(context)),
      getOrganisation(deps, held.award.organisationId),
      findWaysOn(deps, held.award),
      findOwnCaseAbout(deps, actor, aboutLapse(held.award)),
      proposeRenewal(deps, held.award),
    ]);
    const page = { now: deps.now(), organisation, ways, question, mayRenew: renewal.mayAsk };
    return show(context, {
      title: item?.title ?? held.award.title,
      body: item ? <HeldPage item={item} {...page} /> : null,
    });
  });

  postChoice(routes, '/wallet/:id', {
    enter: requireActor,
    schema: visibilityForm,
    act: async (context, actor, { value: { isOpen } }) => {
      await setOpen(deps, actor, { awardId: context.req.param('id'), isOpen: isOpen === 'yes' });
      flash(context, 'saved');
      return context.redirect(context.req.path, 303);
    },
  });

  routes.get(
    '/wallet/:id/:file{badge.png|badge.svg|credential.json|capsule.json|certificate.pdf|certificate.svg}',
    async (context) => {
      const { award } = await getHeld(deps, requireActor(context), context.req.param('id'));
      const { file } = context.req.param();
      const credential = await findNewestCredential(deps, award.id);
      if (!credential) throw new Refusal('not-found', say('web.not-yet-signed'));
      if (file.startsWith('certificate.')) {
        const format = paperAsked(context);
        const address = `${deps.config.publicUrl}/awards/${award.id}`;
        const language = context.req.query('lang');
        const order = { award, credential, format, address, language };
        return send(context, await printCertificate(deps, order), paperTypes[format]);
      }
      if (file === 'badge.png')
        return send(context, await bakeAwardPng(deps, award, credential), 'image/png');
      if (file === 'badge.svg')
        return send(context, await bakeAwardSvg(deps, award, credential), 'image/svg+xml');
      if (file === 'capsule.json')
        return send(context, await makeCapsule(deps, { award, credential }), 'application/json');
      return send(context, credential.content, 'application/vc+ld+json');
    },
  );

  return routes;
}

function endEvent(
  context: Context<WebEnv>,
  { award, title }: Pick<WalletItem, 'award' | 'title'>,
  { publicUrl }: Deps['config'],
): CalendarEvent[] {
  if (!award.expiresAt || award.endedAt) return [];
  const on = award.expiresAt.toISOString().slice(0, 10);
  const uid = `${award.id}-end@${new URL(publicUrl).host}`;
  const says = wordsOf(context).wallet.ends.event(title);
  return [{ uid, title: says, from: on, to: shiftDay(on, 1), url: `${publicUrl}/wallet/${award.id}` }];
}

/** One standard a file: PDF/UA-1, or PDF/A-3a for `?format=archive`. */
function paperAsked(context: Context<WebEnv>): PaperFormat {
  if (context.req.path.endsWith('.svg')) return 'svg';
  return context.req.query('format') === 'archive' ? 'pdf-a' : 'pdf-ua';
}

function send(context: Context<WebEnv>, body: Uint8Array | string, contentType: string): Response {
  const name = context.req.path.split('/').at(-1) ?? 'badge';
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': contentType,
      'content-disposition': `${name === 'certificate.svg' || name === 'transcript.svg' ? 'inline' : 'attachment'}; filename="${name}"`,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
  });
}
