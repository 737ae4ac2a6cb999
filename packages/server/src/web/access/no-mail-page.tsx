import type { Context, MiddlewareHandler } from 'hono';
import type { JSX } from 'preact';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { Button, PageHeader, useWords } from '../ui/index.ts';

/** Pages that promise a mail say plainly that none can leave, instead of letting people wait for it. */
export function needsMail({ config }: Pick<Deps, 'config'>): MiddlewareHandler<WebEnv> {
  return async (context: Context<WebEnv>, next) => {
    if (config.mail.arrives) return next();
    const status = context.req.method === 'GET' ? 200 : 409;
    return show(context, { title: wordsOf(context).site.noMail.title, body: <NoMailPage />, status });
  };
}

function NoMailPage(): JSX.Element {
  const { site, access } = useWords();
  return (
    <>
      <PageHeader title={site.noMail.title} lead={<p>{site.noMail.text}</p>} />
      <Button href="/sign-in" variant="secondary">
        {access.signIn.title}
      </Button>
    </>
  );
}
