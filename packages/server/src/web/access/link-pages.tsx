import type { Context } from 'hono';
import type { JSX } from 'preact';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { Button, Notice, PageHeader, usePage, useWords } from '../ui/index.ts';
import { refusalText } from '../words/index.ts';

/** Says that a message is on its way, the same to everybody. */
export function showSent(context: Context<WebEnv>): Response {
  return show(context, { title: wordsOf(context).access.sent.title, body: <SentPage /> });
}

function SentPage(): JSX.Element {
  const { demo } = usePage();
  const { sent } = useWords().access;
  return (
    <>
      <PageHeader title={sent.title} lead={<p>{sent.lead}</p>} />
      {demo ? (
        <Notice kind="info" title={sent.demo}>
          <a href="/outbox">{sent.outbox}</a>
        </Notice>
      ) : null}
      <p>
        {sent.notThere} <a href="/sign-in">{sent.again}</a>
      </p>
    </>
  );
}

/** Loads what stands behind a link; a used or old one gets a page that offers a new one. */
export async function openLink<Found>(
  context: Context<WebEnv>,
  again: string,
  { read, page }: { read: () => Promise<Found>; page: (found: Found) => Response | Promise<Response> },
): Promise<Response> {
  return enterLink(context, again, async () => page(await read()));
}

/** The same for a form behind a link: what the link leads to, or the page that offers a new one. */
export async function enterLink<Found>(
  context: Context<WebEnv>,
  again: string,
  read: () => Promise<Found>,
): Promise<Found | Response> {
  // The address of this page is a secret: it must not travel on as a referrer.
  context.header('referrer-policy', 'same-origin');
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== 'gone' && error.kind !== 'forbidden')) throw error;
    const status = error.kind === 'gone' ? 410 : 403;
    const body = <LinkOver message={refusalText(wordsOf(context), error)} again={again} />;
    return show(context, { title: wordsOf(context).access.link.title, body, status });
  }
}

function LinkOver({ message, again }: { message: string; again: string }): JSX.Element {
  const { link } = useWords().access;
  return (
    <>
      <PageHeader title={link.title} lead={<p>{message}</p>} />
      <Button href={again} variant="secondary">
        {link.again}
      </Button>
    </>
  );
}
