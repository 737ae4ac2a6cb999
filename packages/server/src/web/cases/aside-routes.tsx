import { Hono } from 'hono';
import { listOpenAside } from '../../modules/cases/index.ts';
import { listOrganisations } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { AdministrationFrame } from '../access/administration-pages.tsx';
import { requireAdministrator } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { DateText, EmptyState, Table } from '../ui/index.ts';
import { kindName, withKinds } from './case-kinds.ts';

/** `/admin/reports`: what waits in any organisation that administrators alone decide. */
export function asideRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/admin/reports', async (context) => {
    const actor = requireAdministrator(context);
    const [cases, organisations] = await Promise.all([
      listOpenAside(withKinds(deps), actor),
      listOrganisations(deps),
    ]);
    const slugs = new Map(organisations.map(({ id, slug }) => [id, slug]));
    const { aside: words } = wordsOf(context).community;
    const { gone, kinds } = wordsOf(context).cases;
    const body = (
      <AdministrationFrame title={words.title} lead={words.lead}>
        {cases.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        ) : (
          <Table
            caption={words.title}
            captionHidden
            columns={[
              { key: 'about', label: words.about },
              { key: 'what', label: words.what },
              { key: 'by', label: words.by },
              { key: 'due', label: words.due },
            ]}
            rows={cases.map((found) => ({
              about: (
                <a href={`/console/${slugs.get(found.organisationId) ?? ''}/cases/${found.id}`}>
                  {found.title}
                </a>
              ),
              what: kinds[kindName(found)].title,
              by: found.askerName ?? gone,
              due: <DateText value={found.dueAt} />,
            }))}
          />
        )}
      </AdministrationFrame>
    );
    return show(context, { title: words.title, body });
  });
  return routes;
}
