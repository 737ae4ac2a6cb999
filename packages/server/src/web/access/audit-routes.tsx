import { Hono } from 'hono';
import type { JSX } from 'preact';
import { type AuditPage, listAudit, type Organisation } from '../../modules/access/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { show } from '../show.tsx';
import { Button, DateTimeText, EmptyState, Form, PageHeader, Select, Table, useWords } from '../ui/index.ts';
import { audit as words } from '../words/en/audit.ts';
import { enter } from './members-routes.tsx';
import { requireActor } from './session.ts';

interface Chosen {
  action: string;
  person: string;
}

export function auditRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/console/:slug/audit', async (context) => {
    const actor = requireActor(context);
    const organisation = await enter(deps, context, 'view-audit');
    const { action = '', person = '', before = '' } = context.req.query();
    const page = await listAudit(deps, actor, {
      organisationId: organisation.id,
      action,
      personId: person,
      ...(/^\d{1,15}$/.test(before) ? { before: Number(before) } : {}),
    });
    const body = (
      <AuditTrailPage
        organisation={organisation}
        page={page}
        chosen={{ action, person }}
        isFirst={before === ''}
      />
    );
    return show(context, { title: words.title, layout: 'console', body });
  });
  return routes;
}

function AuditTrailPage(props: {
  organisation: Organisation;
  page: AuditPage;
  chosen: Chosen;
  isFirst: boolean;
}): JSX.Element {
  const { audit } = useWords();
  const { page, chosen, organisation, isFirst } = props;
  const path = `/console/${organisation.slug}/audit`;
  const isFiltered = chosen.action !== '' || chosen.person !== '';
  return (
    <>
      <PageHeader title={audit.title} lead={<p>{audit.lead}</p>} />
      <Form method="get" inline>
        <Select
          label={audit.action}
          name="action"
          value={chosen.action}
          options={[
            { value: '', label: audit.anything },
            ...page.choices.actions.map((action) => ({ value: action, label: audit.act(action) })),
          ]}
        />
        <Select
          label={audit.person}
          name="person"
          value={chosen.person}
          options={[
            { value: '', label: audit.anybody },
            ...page.choices.people.map((person) => ({ value: person.personId, label: person.name })),
          ]}
        />
        <Button variant="secondary">{audit.filter}</Button>
      </Form>
      <Entries entries={page.entries} isFiltered={isFiltered} />
      <p>
        {page.older ? <a href={`${path}?${query(chosen)}before=${page.older}`}>{audit.older}</a> : null}{' '}
        {isFirst ? null : <a href={`${path}?${query(chosen)}`}>{audit.newest}</a>}{' '}
        {isFiltered ? <a href={path}>{audit.clear}</a> : null}
      </p>
    </>
  );
}

function Entries({
  entries,
  isFiltered,
}: {
  entries: AuditPage['entries'];
  isFiltered: boolean;
}): JSX.Element {
  const { audit } = useWords();
  if (entries.length === 0) {
    return (
      <EmptyState title={isFiltered ? audit.emptyFilter : audit.empty}>
        {isFiltered ? audit.emptyFilterLead : audit.emptyLead}
      </EmptyState>
    );
  }
  return (
    <Table
      caption={audit.caption}
      captionHidden
      columns={[
        { key: 'what', label: audit.what },
        { key: 'who', label: audit.who },
        { key: 'when', label: audit.when },
        { key: 'about', label: audit.about },
      ]}
      rows={entries.map((entry) => ({
        what: audit.act(entry.action),
        who: entry.personName ?? audit.program,
        when: <DateTimeText value={entry.happenedAt} />,
        about: audit.detail(entry.detail) || entry.subjectId,
      }))}
    />
  );
}

function query({ action, person }: Chosen): string {
  const pairs = new URLSearchParams({ ...(action ? { action } : {}), ...(person ? { person } : {}) });
  return pairs.size > 0 ? `${pairs}&` : '';
}
