import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ownIssuers } from '../../modules/issuing/index.ts';
import { checkCredential, largestPresented } from '../../modules/verification/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { Refusal, refusalStatus } from '../../platform/refusal.ts';
import { clientNetwork } from '../access/client-network.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { refusalFields } from '../words/index.ts';
import { findSample, sampleNames } from './samples.ts';
import { VerifyPage, type VerifyPageProps } from './verify-page.tsx';

/** `/verify`: anyone checks what somebody showed them. */
export function verificationPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const limit = rateLimit(deps, { name: 'verify network', count: 300, perMinutes: 15 });
  const samples = deps.config.demo ? sampleNames : [];
  routes.get('/verify', async (context) => {
    const sample = samples.find((name) => name === context.req.query('sample'));
    const presented = sample && (await findSample(deps, sample));
    if (!presented)
      return showPage(context, { samples, presented: context.req.query('address')?.slice(0, 2000) });
    if (!(await limit.take(clientNetwork(context, deps.config)))) {
      const errors = { form: wordsOf(context).verification.tooMany };
      return showPage(context, { samples, errors }, 429);
    }
    const report = await checkCredential({ ...deps, trust: ownIssuers(deps) }, presented);
    return showPage(context, { samples, presented, report });
  });
  routes.post('/verify', async (context) => {
    const { presented, expected, content } = await readPresented(context);
    const typed = { samples, expected, presented: shownAgain(presented) };
    if (!(await limit.take(clientNetwork(context, deps.config)))) {
      const errors = { form: wordsOf(context).verification.tooMany };
      return showPage(context, { ...typed, errors }, 429);
    }
    try {
      const asked = expected === '' ? {} : { expectedRecipient: expected };
      const checking = { ...deps, trust: ownIssuers(deps) };
      const report = await checkCredential(checking, content ?? presented, asked);
      return showPage(context, { ...typed, report });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const errors = refusalFields(wordsOf(context), error);
      return showPage(context, { ...typed, errors }, refusalStatus[error.kind]);
    }
  });
  return routes;
}

/** A chosen file comes before typed text. More than can be a badge is not read to its end. */
async function readPresented(
  context: Context<WebEnv>,
): Promise<{ presented: string; expected: string; content?: Uint8Array }> {
  const posted = await context.req.parseBody();
  const textOf = (field: string) => (typeof posted[field] === 'string' ? posted[field] : '');
  const presented = textOf('presented');
  const expected = textOf('expected').trim().slice(0, 254);
  const { file } = posted;
  if (!(file instanceof File) || file.size === 0) return { presented, expected };
  const content = new Uint8Array(await file.slice(0, largestPresented + 1).arrayBuffer());
  return { presented, expected, content };
}

/** What was typed comes back; a badge of megabytes does not, as no field takes it. */
function shownAgain(presented: string): string | undefined {
  return presented.length <= 100_000 ? presented : undefined;
}

function showPage(context: Context<WebEnv>, props: VerifyPageProps, status: ContentfulStatusCode = 200) {
  const words = wordsOf(context).verification;
  return show(context, {
    title: props.report ? words.resultTitle : words.title,
    description: words.description,
    body: <VerifyPage {...props} />,
    status,
  });
}
