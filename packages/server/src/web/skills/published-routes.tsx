import { Hono } from 'hono';
import { getOrganisation, listOrganisations } from '../../modules/organisations/index.ts';
import {
  getPublicScale,
  getPublishedFramework,
  getPublishedItem,
  listMappings,
  listPublishedEditions,
  listPublishedFrameworks,
  scaleIn,
  wordIn,
} from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { readsOf, wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { PublishedItemPage } from './published-item-page.tsx';
import { PublishedListPage, PublishedPage } from './published-page.tsx';
import { ScalePage } from './scale-page.tsx';

const pageSize = 50;

/** What everybody may read: frameworks that organisations here publish, and scales with what is said of them. */
export function publishedFrameworks(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/frameworks', async (context) => {
    const offset = Math.min(Number(/^\d{1,5}$/.exec(context.req.query('from') ?? '')?.[0] ?? 0), 10_000);
    const [{ frameworks, total }, organisations] = await Promise.all([
      listPublishedFrameworks(deps, { offset, limit: pageSize }),
      listOrganisations(deps),
    ]);
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    const next = offset + pageSize < total ? offset + pageSize : undefined;
    const words = wordsOf(context).ownFrameworks.list;
    const body = <PublishedListPage {...{ frameworks, names, next }} />;
    return show(context, { title: words.title, description: words.lead, body });
  });

  routes.get('/frameworks/:id', async (context) => {
    const sourceId = context.req.param('id');
    const asked = /^\d{1,6}$/.exec(context.req.query('edition') ?? '')?.[0];
    const number = asked === undefined ? undefined : Number(asked);
    const read = await getPublishedFramework(deps, { sourceId, number });
    const { framework, content, edition } = read;
    const [publisher, scale, { editions, differences }] = await Promise.all([
      getOrganisation(deps, framework.organisationId),
      getPublicScale(deps, { scaleId: content.scaleId }),
      listPublishedEditions(deps, edition),
    ]);
    const name = wordIn(content, content, { member: 'name', wanted: readsOf(context) })?.text ?? '';
    context.header('vary', 'accept', { append: true });
    context.header(
      'link',
      `<${framework.uri}/framework.jsonld>; rel="alternate"; type="application/ld+json"`,
    );
    return show(context, {
      title: name,
      description: wordsOf(context).ownFrameworks.page.description(name, publisher.name),
      body: <PublishedPage {...{ read, publisher, scale, editions, differences }} />,
    });
  });

  routes.get('/frameworks/:id/skills/:item', async (context) => {
    const which = { sourceId: context.req.param('id'), itemId: context.req.param('item') };
    const read = await getPublishedItem(deps, which);
    const scale = await getPublicScale(deps, { scaleId: read.content.scaleId });
    const name = wordIn(read.content, read.item, { member: 'name', wanted: readsOf(context) })?.text ?? '';
    context.header('vary', 'accept', { append: true });
    return show(context, {
      title: name,
      description: wordsOf(context).skills.description(name),
      body: <PublishedItemPage read={read} scale={scale} />,
    });
  });

  routes.get('/scales/:id', async (context) => {
    const scaleId = context.req.param('id');
    const scale = await getPublicScale(deps, { scaleId });
    const [mappings, organisations] = await Promise.all([
      listMappings(deps, { scaleId }),
      listOrganisations(deps),
    ]);
    const { name } = scaleIn(scale, readsOf(context));
    const organisationOf = new Map(organisations.map((one) => [one.id, one]));
    return show(context, {
      title: name.text,
      description: wordsOf(context).scaleMappings.page.description(name.text),
      body: <ScalePage {...{ scale, mappings, organisationOf }} />,
    });
  });
  return routes;
}
