import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { absenceLog, absenceOf } from '../platform/database-absence.ts';
import type { Deps } from '../platform/deps.ts';
import { Refusal, refusalStatus } from '../platform/refusal.ts';
import type { WebEnv } from './env.ts';
import { wordsOf } from './language.ts';
import { say } from './refusals.ts';
import { show } from './show.tsx';
import { ErrorPage, type ErrorPageProps } from './ui/error-page.tsx';
import { refusalText } from './words/index.ts';

export async function answerNotFound(context: Context<WebEnv>): Promise<Response> {
  const { title, text } = wordsOf(context).ui.errorPages.notFound;
  return answer(context, { title, children: <p>{text}</p> }, { status: 404, text: title });
}

/** A form that did not come from a page of ours, or from one that the browser forgot meanwhile. */
export async function answerOldForm(context: Context<WebEnv>): Promise<Response> {
  const { title, text } = wordsOf(context).ui.errorPages.oldForm;
  return answer(context, { title, children: <p>{text}</p> }, { status: 403, text });
}

/** Turns a refusal into a page that says what to do; a programmer's fault is logged once and shown without its inside. */
export function answerError(deps: Pick<Deps, 'log' | 'database'>): ErrorHandler<WebEnv> {
  const absences = absenceLog(deps);
  return (error, context) => {
    const absence = absenceOf(error);
    if (absence === 'absent') absences.note(error);
    else if (absence === 'slow') deps.log.error({ error: error.stack }, 'the database ended a statement');
    if (absence) return answerRefusal(context, new Refusal('busy', say('web.database-absent')));
    if (error instanceof Refusal) return answerRefusal(context, error);
    // getResponse() would put the exception's own status over that of a redirect.
    if (error instanceof HTTPException) return error.res ?? error.getResponse();
    const requestId = context.get('requestId');
    deps.log.error({ requestId, error: error.stack, cause: String(error.cause ?? '') }, 'a request failed');
    const { title, text: sentence } = wordsOf(context).ui.errorPages.failed;
    const text = sentence(requestId);
    return answer(context, { title, children: <p>{text}</p> }, { status: 500, text: `${title}. ${text}` });
  };
}

function answerRefusal(context: Context<WebEnv>, refusal: Refusal): Response {
  const words = wordsOf(context);
  const { refused, signIn } = words.ui.errorPages;
  const text = refusalText(words, refusal);
  const next = encodeURIComponent(context.req.path);
  const action =
    refusal.kind === 'not-signed-in' ? { href: `/sign-in?next=${next}`, label: signIn } : undefined;
  const page = { title: refused[refusal.kind], children: <p>{text}</p>, action };
  return answer(context, page, { status: refusalStatus[refusal.kind], text });
}

/** A page for who reads pages, a line of text for every other program. */
function answer(
  context: Context<WebEnv>,
  page: ErrorPageProps,
  { status, text }: { status: ContentfulStatusCode; text: string },
): Response {
  if (!(context.req.header('accept') ?? '').includes('text/html')) return context.text(text, status);
  return show(context, { title: page.title, body: <ErrorPage {...page} />, status });
}
