import type { ComponentChildren, JSX } from 'preact';
import { organisationKinds } from '../../modules/audit/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { PersonRow } from '../../modules/people/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  DateText,
  EditState,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Select,
  Table,
  Tabs,
  Tag,
  usePage,
  useWords,
} from '../ui/index.ts';

export function AdministrationFrame(props: {
  title: string;
  lead?: string;
  actions?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  const { path } = usePage();
  const words = useWords().administration.tabs;
  const tabs = [
    { href: '/admin', label: words.organisations },
    { href: '/admin/applications', label: words.applications },
    { href: '/admin/people', label: words.people },
    { href: '/outbox', label: words.outbox },
    { href: '/admin/site', label: words.site },
    { href: '/admin/checklist', label: words.checklist },
  ];
  return (
    <>
      <PageHeader
        title={props.title}
        lead={props.lead ? <p>{props.lead}</p> : undefined}
        actions={props.actions}
      />
      <Tabs label={words.label} items={tabs.map((tab) => ({ ...tab, current: tab.href === path }))} />
      {props.children}
    </>
  );
}

export function OrganisationsPage({
  organisations,
}: {
  organisations: readonly Organisation[];
}): JSX.Element {
  const words = useWords();
  const { organisations: own } = words.administration;
  const add = (
    <Button href="/admin/organisations/new" icon="plus">
      {own.add}
    </Button>
  );
  return (
    <AdministrationFrame title={own.title} lead={own.lead} actions={organisations.length > 0 ? add : null}>
      {organisations.length === 0 ? (
        <EmptyState title={own.empty} action={add}>
          {own.emptyLead}
        </EmptyState>
      ) : (
        <Table
          caption={own.caption}
          captionHidden
          columns={[
            { key: 'name', label: own.name },
            { key: 'kind', label: own.kind },
            { key: 'slug', label: own.slug },
            { key: 'since', label: own.since },
            { key: 'action', label: own.action },
          ]}
          rows={organisations.map((organisation) => ({
            name: <a href={`/organisations/${organisation.slug}`}>{organisation.name}</a>,
            kind: words.members.kinds[organisation.kind],
            slug: organisation.slug,
            since: <DateText value={organisation.createdAt} />,
            action: (
              <>
                <a href={`/console/${organisation.slug}/members`}>
                  {own.members}
                  <span class="visually-hidden"> {organisation.name}</span>
                </a>
                {' · '}
                <a href={`/console/${organisation.slug}/profile`}>
                  {own.change}
                  <span class="visually-hidden"> {organisation.name}</span>
                </a>
              </>
            ),
          }))}
        />
      )}
    </AdministrationFrame>
  );
}

/** For a new organisation (with short name and owner) and for changing one (without). */
function OrganisationForm({ state, isNew }: { state: FormState; isNew: boolean }): JSX.Element {
  const words = useWords();
  const form = words.administration.form;
  const field = (name: string) => ({
    name,
    value: one(state.values, name),
    error: state.errors[name],
  });
  return (
    <Form>
      {isNew ? null : <EditState values={state.values} errors={state.errors} />}
      <Field label={form.name} {...field('name')} required />
      {isNew ? <Field label={form.slug} {...field('slug')} hint={form.slugHint} required /> : null}
      <Select
        label={form.kind}
        {...field('kind')}
        options={organisationKinds.map((kind) => ({ value: kind, label: words.members.kinds[kind] }))}
      />
      <Field
        label={form.description}
        {...field('description')}
        hint={form.descriptionHint}
        multiline
        rows={3}
        required
      />
      <Field label={form.website} {...field('websiteUrl')} type="url" autocomplete="url" />
      <Field label={form.country} {...field('countryCode')} hint={form.countryHint} width="short" />
      {isNew ? (
        <Field label={form.owner} {...field('owner')} type="email" hint={form.ownerHint} autocomplete="off" />
      ) : null}
      <Button>{isNew ? form.add : form.save}</Button>
    </Form>
  );
}

export function PeoplePage({
  people,
  search,
}: {
  people: readonly PersonRow[];
  search: string;
}): JSX.Element {
  const words = useWords().administration.people;
  return (
    <AdministrationFrame title={words.title} lead={words.lead}>
      <Form method="get" inline>
        <Field label={words.search} name="search" type="search" value={search} required />
        <Button variant="secondary">{words.find}</Button>
      </Form>
      {people.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyLead}</EmptyState>
      ) : (
        <PeopleTable people={people} />
      )}
    </AdministrationFrame>
  );
}

function PeopleTable({ people }: { people: readonly PersonRow[] }): JSX.Element {
  const words = useWords().administration.people;
  return (
    <Table
      caption={words.caption}
      captionHidden
      columns={[
        { key: 'name', label: words.name },
        { key: 'address', label: words.address },
        { key: 'since', label: words.since },
        { key: 'administrator', label: words.administrator },
        { key: 'action', label: words.action },
      ]}
      rows={people.map((person) => ({
        name: person.name,
        address: person.email,
        since: <DateText value={person.createdAt} />,
        administrator: person.isAdministrator ? (
          <Tag kind="earned">{words.administrator}</Tag>
        ) : person.lock ? (
          <Tag kind="warning" icon="lock">
            {words.locked}
          </Tag>
        ) : null,
        action: (
          <>
            <a href={`/admin/people/${person.id}`}>
              {person.isAdministrator ? words.take : words.make}
              <span class="visually-hidden">: {person.name}</span>
            </a>
            {person.isAdministrator ? null : (
              <>
                {' · '}
                <a href={`/admin/people/${person.id}/lock`}>
                  {person.lock ? words.unlock : words.lock}
                  <span class="visually-hidden">: {person.name}</span>
                </a>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}

export function OrganisationFormPage(props: {
  title: string;
  state: FormState;
  isNew: boolean;
  /** The organisation's console, which the page belongs to. */
  back?: { label: string; href: string } | undefined;
}): JSX.Element {
  return (
    <>
      {props.back ? <Breadcrumbs items={[props.back, { label: props.title }]} /> : null}
      <PageHeader title={props.title} />
      <ErrorSummary errors={props.state.errors} />
      <OrganisationForm state={props.state} isNew={props.isNew} />
    </>
  );
}
