import type { ComponentChildren, JSX } from 'preact';
import { organisationKinds } from '../../modules/audit/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { PersonRow } from '../../modules/people/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import {
  Breadcrumbs,
  Button,
  EditState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Select,
  Tabs,
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
    { href: '/admin/reports', label: words.reports },
    { href: '/outbox', label: words.outbox },
    { href: '/admin/site', label: words.site },
    { href: '/admin/guide', label: words.guide },
    { href: '/admin/frameworks', label: words.frameworks },
    { href: '/admin/checklist', label: words.checklist },
  ];
  return (
    <>
      <PageHeader
        title={props.title}
        lead={props.lead ? <p>{props.lead}</p> : undefined}
        actions={props.actions}
      />
      <Tabs
        label={words.label}
        items={tabs.map((tab) => ({
          ...tab,
          current: tab.href === path || (tab.href === '/admin/guide' && path.startsWith('/admin/guide/')),
        }))}
      />
      {props.children}
    </>
  );
}

export function OrganisationsPage({ organisations }: { organisations: OpenList<Organisation> }): JSX.Element {
  const { administration, members } = useWords();
  const { organisations: own, form } = administration;
  const add = (
    <Button href="/admin/organisations/new" icon="plus">
      {own.add}
    </Button>
  );
  return (
    <AdministrationFrame
      title={own.title}
      lead={own.lead}
      actions={organisations.found.total.count > 0 ? add : null}
    >
      <DataTable
        {...organisations}
        caption={own.title}
        searchFor={own.search}
        facets={[
          { name: 'kind', legend: own.kind, labels: members.kinds },
          { name: 'country', legend: form.country },
        ]}
        empty={{ title: own.empty, text: own.emptyLead, action: add }}
      />
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
    <Form autocomplete="off">
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

export function PeoplePage({ people }: { people: OpenList<PersonRow> }): JSX.Element {
  const words = useWords().administration.people;
  return (
    <AdministrationFrame title={words.title} lead={words.lead}>
      <DataTable
        {...people}
        caption={words.title}
        searchFor={words.search}
        facets={[{ name: 'standing', legend: words.standing, labels: words.standings }]}
        empty={{ title: words.empty, text: words.lead }}
      />
    </AdministrationFrame>
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
