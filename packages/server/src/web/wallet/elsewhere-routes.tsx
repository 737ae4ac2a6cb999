import { Hono } from 'hono';
import { getEdition, textsIn } from '../../modules/catalog/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import { getHeld } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { endOf } from '../issuing/ended-award.tsx';
import { readsOf, wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { ElsewherePage, type Placeable } from './elsewhere-page.tsx';

/** `/wallet/:id/elsewhere`: what a holder takes along to profiles, networks, CVs, mails and websites. */
export function elsewherePages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/wallet/:id/elsewhere', async (context) => {
    const { award, isOpen } = await getHeld(deps, requireActor(context), context.req.param('id'));
    const [organisation, edition] = await Promise.all([
      getOrganisation(deps, award.organisationId),
      getEdition(deps, award.editionId),
    ]);
    const texts = textsIn(edition, readsOf(context));
    const page = { award, edition: texts, issuerName: organisation.name };
    const hindrance = hindranceOf({ award, isOpen }, deps.now());
    return show(context, {
      title: wordsOf(context).elsewhere.title,
      body: <ElsewherePage {...page} hindrance={hindrance} />,
    });
  });
  return routes;
}

/** Why nothing is to be placed anywhere now. */
function hindranceOf({ award, isOpen }: Pick<Placeable, 'award'> & { isOpen: boolean }, now: Date) {
  if (award.status === 'pending-signature') return 'pending';
  if (endOf(award, now) !== undefined || award.suspended) return 'ended';
  return isOpen ? undefined : 'closed';
}
