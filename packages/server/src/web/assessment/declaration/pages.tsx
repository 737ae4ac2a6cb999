import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  findAuthoredDeclaration,
  getSigning,
  saveDeclaration,
  signDeclaration,
} from '../../../modules/assessment/index.ts';
import { achievementPolicy } from '../../../modules/catalog/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { requireActor } from '../../access/session.ts';
import { achievementDoor, frame } from '../../catalog/achievement-door.ts';
import type { WebEnv } from '../../env.ts';
import { bodies } from '../../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../../forms/edit-state.ts';
import { lineField, textField } from '../../forms/fields.ts';
import { postForm } from '../../forms/post-form.ts';
import { flash, show } from '../../show.tsx';
import { at } from '../../words/index.ts';
import { DeclarationAuthorPage } from './author-page.tsx';
import { SignPage } from './sign-page.tsx';

const wordingSchema = z
  .object({
    title: lineField(120, 'declaration.errors.title'),
    text: textField(4000, 'declaration.errors.text'),
  })
  .refine(({ title, text }) => text === '' || title !== '', {
    path: ['title'],
    error: at('declaration.errors.title'),
  });
const signSchema = z.object({ signed: z.literal('on', at('declaration.errors.unsigned')) });

/** Writing the statement of an edition, and signing it. */
export function declarationPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = achievementDoor(deps);

  get('/declaration', achievementPolicy.read, async (context, scope) => {
    const stored = await findAuthoredDeclaration(deps, scope.actor, scope.achievement);
    const values = withState({ title: stored?.title ?? '', text: stored?.text ?? '' });
    return show(context, {
      ...frame(context, scope),
      body: <DeclarationAuthorPage scope={scope} values={values} />,
    });
  });

  form('/declaration', achievementPolicy.author, {
    limit: bodies.short,
    schema: wordingSchema,
    act: async (context, scope, { value: wording, posted }) => {
      const { achievementId } = scope.achievement;
      await saveDeclaration(deps, scope.actor, {
        achievementId,
        wording,
        madeFrom: (stored) => assertMadeFrom(posted, stored),
      });
      flash(context, 'saved');
      return context.redirect(`${scope.address}/declaration`, 303);
    },
    page: (context, scope, { values, errors, status }) =>
      show(context, {
        ...frame(context, scope),
        status,
        body: <DeclarationAuthorPage scope={scope} values={values} errors={errors} />,
      }),
  });

  routes.get('/learn/:id/declaration', (context) => showSigning(deps, context));

  postForm(routes, '/learn/:id/declaration', {
    limit: bodies.button,
    enter: requireActor,
    schema: signSchema,
    act: async (context, actor) => {
      const enrolmentId = context.req.param('id');
      await signDeclaration(deps, actor, { enrolmentId });
      flash(context, 'saved');
      return context.redirect(`/learn/${enrolmentId}`, 303);
    },
    page: (context, _actor, { errors, status }) => showSigning(deps, context, { errors, status }),
  });

  return routes;
}

async function showSigning(
  deps: Deps,
  context: Context<WebEnv>,
  refused: Pick<Parameters<typeof show>[1], 'status'> & { errors?: { [field: string]: string } } = {},
): Promise<Response> {
  const actor = requireActor(context);
  const enrolmentId = context.req.param('id') ?? '';
  const signing = await getSigning(deps, actor, { enrolmentId });
  if (!signing) return context.redirect(`/learn/${enrolmentId}`, 303);
  return show(context, {
    title: signing.declaration.title,
    status: refused.status,
    body: <SignPage enrolmentId={enrolmentId} {...signing} errors={refused.errors} />,
  });
}
