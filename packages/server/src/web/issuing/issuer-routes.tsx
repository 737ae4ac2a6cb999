import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../../modules/audit/index.ts';
import {
  addIssuerKey,
  awardPolicy,
  chooseIssuerMethod,
  findIssuerDid,
  getIssuer,
  type Issuer,
  issuerAlgorithms,
  rotateIssuerKey,
} from '../../modules/issuing/index.ts';
import { organisationPolicy } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom } from '../forms/edit-state.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at, type Words } from '../words/index.ts';
import { IssuerPage, keyValues } from './issuer-page.tsx';
import { suspensionConsole } from './suspension-setting.tsx';

const algorithm = z.enum(issuerAlgorithms, at('issuing.issuer.kindMissing'));
const issuerForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('method'), method: z.enum(['did:web', 'did:key']) }),
  z.object({ act: z.literal('add'), algorithm }),
  z.object({ act: z.literal('rotate'), algorithm }),
  z.object({
    act: z.literal('compromised'),
    algorithm,
    confirm: z.literal('on', at('issuing.issuer.confirmMissing')),
  }),
]);

/** `/console/:slug/issuer`: keys, and the kind of identifier. Only owners change anything. */
export function issuerConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  routes.route('/', suspensionConsole(deps));
  const showIssuer = async (context: Context<WebEnv>, { actor, organisation }: Entered, state: FormState) => {
    const { id: organisationId, slug } = organisation;
    const did = await findIssuerDid(deps, organisationId);
    const issuer = did === undefined ? undefined : await getIssuer(deps, { organisationId });
    const mayManage = organisationPolicy.manage(actor, { organisationId });
    const maySeeAwards = awardPolicy.see(actor, { organisationId });
    const mayClose = issuer !== undefined && awardPolicy.close(actor, { organisationId });
    const page = { slug, issuer, did, mayManage, maySeeAwards, mayClose };
    return show(context, {
      title: wordsOf(context).issuing.issuer.title,
      layout: 'console',
      body: <IssuerPage {...page} {...state} />,
      status: state.status,
    });
  };
  get('/issuer', awardPolicy.seeKeys, (context, entered) => showIssuer(context, entered, emptyForm));
  form('/issuer', awardPolicy.manageKeys, {
    limit: bodies.button,
    schema: issuerForm,
    act: async (context, { actor, organisation, base }, { value: wish, posted }) => {
      const madeFrom = (stored: Issuer) =>
        assertMadeFrom(posted, wish.act === 'method' ? { method: stored.method } : keyValues(stored), {
          name: nameOfMethod(wordsOf(context)),
          place: (field) => (field === 'key' ? 'form' : field),
        });
      await change(deps, actor, { ...wish, organisationId: organisation.id, madeFrom });
      flash(context, 'saved');
      return context.redirect(`${base}/issuer`, 303);
    },
    page: showIssuer,
  });
  return routes;
}

function nameOfMethod({ issuing }: Words) {
  return (field: string, value: string) =>
    field === 'method' ? (issuing.issuer.methods[value as Issuer['method']] ?? value) : value;
}

async function change(
  deps: Deps,
  actor: Person,
  wish: z.infer<typeof issuerForm> & { organisationId: string; madeFrom: (stored: Issuer) => void },
): Promise<void> {
  const { organisationId, madeFrom } = wish;
  if (wish.act === 'method')
    return chooseIssuerMethod(deps, actor, { organisationId, method: wish.method, madeFrom });
  const { algorithm } = wish;
  if (wish.act === 'add') return addIssuerKey(deps, actor, { organisationId, algorithm });
  const isCompromised = wish.act === 'compromised';
  await rotateIssuerKey(deps, actor, { organisationId, algorithm, isCompromised, madeFrom });
}
