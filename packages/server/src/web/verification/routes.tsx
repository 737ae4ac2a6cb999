import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { checkCredential, largestPresented } from '../../modules/verification/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { Refusal, refusalStatus } from '../../platform/refusal.ts';
import { clientNetwork } from '../access/client-network.ts';
import type { WebEnv } from '../env.ts';
import { show } from '../show.tsx';
import { english } from '../words/en.ts';
import { ownIssuers } from './trust.ts';
import { VerifyPage, type VerifyPageProps } from './verify-page.tsx';

/** `/verify`: anyone checks what somebody showed them. */
export function verificationPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const limit = rateLimit(deps, { name: 'verify network', count: 300, perMinutes: 15 });
  routes.get('/verify', (context) => showPage(context, { presented: context.req.query('address') }));
  routes.post('/verify', async (context) => {
    const { presented, content } = await readPresented(context);
    if (!(await limit.take(clientNetwork(context, deps.config)))) {
      const errors = { form: english.verification.tooMany };
      return showPage(context, { presented: shownAgain(presented), errors }, 429);
    }
    try {
      const report = await checkCredential({ ...deps, trust: ownIssuers(deps) }, content ?? presented);
      return showPage(context, { presented: shownAgain(presented), report });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const errors = { ...error.fields };
      return showPage(context, { presented: shownAgain(presented), errors }, refusalStatus[error.kind]);
    }
  });
  return routes;
}

/** A chosen file comes before typed text. More than can be a badge is not read to its end. */
async function readPresented(context: Context<WebEnv>): Promise<{ presented: string; content?: Uint8Array }> {
  const posted = await context.req.parseBody();
  const presented = typeof posted.presented === 'string' ? posted.presented : '';
  const { file } = posted;
  if (!(file instanceof File) || file.size === 0) return { presented };
  const content = new Uint8Array(await file.slice(0, largestPresented + 1).arrayBuffer());
  return { presented, content };
}

/** What was typed comes back; a badge of megabytes does not, as no field takes it. */
function shownAgain(presented: string): string | undefined {
  return presented.length <= 100_000 ? presented : undefined;
}

function showPage(context: Context<WebEnv>, props: VerifyPageProps, status: ContentfulStatusCode = 200) {
  const words = english.verification;
  return show(context, {
    title: props.report ? words.resultTitle : words.title,
    description: words.description,
    body: <VerifyPage {...props} />,
    status,
  });
}
