import { Hono } from 'hono';
import { getEdition } from '../../modules/catalog/index.ts';
import { getEnrolment, isOnTheWay, leave } from '../../modules/learning/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireActor } from '../access/session.ts';
import { textsFor } from '../edition-texts.ts';
import type { WebEnv } from '../env.ts';
import { postButton } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { Breadcrumbs, Button, ButtonGroup, Form, PageHeader } from '../ui/index.ts';

/** `/learn/:id/leave`: to give up what one learns, or a place in a waiting list. */
export function leavePages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/learn/:id/leave', async (context) => {
    const enrolment = await getEnrolment(deps, requireActor(context), context.req.param('id'));
    const address = `/learn/${enrolment.enrolmentId}`;
    if (!isOnTheWay(enrolment)) return context.redirect(address, 303);
    const { title } = textsFor(context, await getEdition(deps, enrolment.editionId));
    const { learning } = wordsOf(context);
    const words = learning.leave;
    const body = (
      <>
        <Breadcrumbs
          items={[
            { label: learning.title, href: '/learn' },
            { label: title, href: address },
            { label: words.action },
          ]}
        />
        <PageHeader title={words.title(title)} lead={<p>{words.lead}</p>} />
        <Form>
          <ButtonGroup>
            <Button variant="danger">{words.action}</Button>
            <Button href={address} variant="quiet">
              {words.stay}
            </Button>
          </ButtonGroup>
        </Form>
      </>
    );
    return show(context, { title: words.title(title), body });
  });
  postButton(routes, '/learn/:id/leave', {
    enter: requireActor,
    act: async (context, actor) => {
      await leave(deps, actor, { enrolmentId: context.req.param('id') });
      flash(context, 'wayLeft');
      return context.redirect('/learn', 303);
    },
  });
  return routes;
}
