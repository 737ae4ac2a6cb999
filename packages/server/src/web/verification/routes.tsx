import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { ownIssuers, ownSuccessors } from '../../modules/issuing/index.ts';
import { findLog } from '../../modules/transparency/index.ts';
import { checkCapsule, checkCredential, largestPresented } from '../../modules/verification/index.ts';
import { clientNetwork } from '../../platform/client-network.ts';
import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { one } from '../forms/form-state.ts';
import { anybody, postForm } from '../forms/post-form.ts';
import { bytesOf } from '../forms/read-form.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { settingOf } from './check-words-data.ts';
import { findSample, sampleNames } from './samples.ts';
import { checkWordsPath, VerifyPage, type VerifyPageProps } from './verify-page.tsx';

const presentedForm = z.object({
  presented: z.string().default(''),
  expected: z
    .string()
    .default('')
    .transform((text) => text.trim().slice(0, 254)),
});

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
    const report = await checkCredential(
      { ...deps, trust: ownIssuers(deps), successorOf: ownSuccessors(deps) },
      presented,
    );
    return showPage(context, { samples, presented, report });
  });
  routes.get(checkWordsPath, async (context) => {
    context.header('vary', 'accept-language, cookie');
    return context.json(settingOf(context, await logKeyOf(deps)));
  });
  postForm(routes, '/verify', {
    limit: { ...bodies.long, bytesWithFiles: 2 * largestPresented, letters: largestPresented },
    enter: anybody,
    schema: presentedForm,
    act: async (context, _anybody, { value: { presented, expected }, files }) => {
      if (!(await limit.take(clientNetwork(context, deps.config)))) {
        const errors = { form: wordsOf(context).verification.tooMany };
        const typed = { samples, expected, presented: shownAgain(presented) };
        return showPage(context, { ...typed, errors }, 429);
      }
      const asked = expected === '' ? {} : { expectedRecipient: expected };
      const checking = { ...deps, trust: ownIssuers(deps), successorOf: ownSuccessors(deps) };
      const content = (await contentOf(files.file)) ?? presented;
      const typed = { samples, expected, presented: shownAgain(presented) };
      const capsule = await checkCapsule(checking, content, { ...asked, logKey: await logKeyOf(deps) });
      const report = capsule?.report ?? (await checkCredential(checking, content, asked));
      return showPage(context, { ...typed, report, capsule });
    },
    page: (context, _anybody, { values, errors, status }) => {
      const typed = { expected: one(values, 'expected'), presented: shownAgain(one(values, 'presented')) };
      return showPage(context, { samples, ...typed, errors }, status);
    },
  });
  return routes;
}

async function logKeyOf(deps: Deps): Promise<string | undefined> {
  return (await findLog(deps))?.key;
}

/** A chosen file comes before typed text. More than can be a badge is not read to its end. */
function contentOf(file: File | undefined): Promise<Uint8Array | undefined> {
  return bytesOf(file?.slice(0, largestPresented + 1));
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
