import type { JSX } from 'preact';
import type { CatalogPage, CatalogQuery, Facet } from '../../modules/catalog/index.ts';
import {
  Button,
  CardGrid,
  EmptyState,
  Field,
  Form,
  Icon,
  PageHeader,
  useReads,
  useWords,
} from '../ui/index.ts';
import { OfferCard } from './offer-card.tsx';

export interface CataloguePageProps {
  found: CatalogPage;
  chosen: CatalogQuery;
  issuerNames: ReadonlyMap<string, string>;
}

/** Search and filters are links and a form with addresses of their own: everything can be shared and works without script. */
export function CataloguePage({ found, chosen, issuerNames }: CataloguePageProps): JSX.Element {
  const words = useWords().catalog;
  const isNarrowed = Boolean(chosen.search || chosen.subject || chosen.skillId);
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <search class="catalogue__search">
        <Form method="get" action="/catalogue" inline>
          <Field
            label={words.search.label}
            name="q"
            type="search"
            value={chosen.search}
            required
            maxLength={200}
          />
          {chosen.subject ? <input type="hidden" name="subject" value={chosen.subject} /> : null}
          {chosen.skillId ? <input type="hidden" name="skill" value={chosen.skillId} /> : null}
          <Button icon="search">{words.search.action}</Button>
        </Form>
      </search>
      {found.total === 0 && !isNarrowed ? (
        <EmptyState
          title={words.empty.title}
          action={
            <Button href="/verify" variant="secondary">
              {words.empty.action}
            </Button>
          }
        >
          <p>{words.empty.text}</p>
        </EmptyState>
      ) : (
        <div class="catalogue">
          <Filters found={found} chosen={chosen} isNarrowed={isNarrowed} />
          <Results found={found} chosen={chosen} issuerNames={issuerNames} />
        </div>
      )}
    </>
  );
}

function Filters(props: Pick<CataloguePageProps, 'found' | 'chosen'> & { isNarrowed: boolean }): JSX.Element {
  const words = useWords().catalog;
  const { found, chosen, isNarrowed } = props;
  const active = [chosen.subject, chosen.skillId].filter(Boolean).length;
  const subjectNames: { [subject: string]: string } = words.subjects;
  const subjects = found.facets.subjects.map((facet) => ({
    ...facet,
    name: subjectNames[facet.value] ?? facet.value,
  }));
  const reads = useReads();
  const skills = found.facets.skills.map((facet) => ({
    ...facet,
    name: reads.map((tag) => facet.names?.[tag]).find((name) => name !== undefined) ?? facet.name,
  }));
  return (
    <>
      {/* Shown on phones only, where what follows stays away until it is opened. */}
      <details class="filters-fold">
        <summary>
          <Icon name="sliders-horizontal" />
          <span>{words.filterCount(active)}</span>
          <Icon name="chevron-down" />
        </summary>
      </details>
      <nav class="filters" aria-label={words.filters}>
        <FilterGroup
          legend={words.bySubject}
          facets={subjects}
          value={chosen.subject}
          hrefOf={(subject) => addressOf({ ...chosen, subject, page: 1 })}
        />
        <FilterGroup
          legend={words.bySkill}
          facets={skills}
          value={chosen.skillId}
          hrefOf={(skillId) => addressOf({ ...chosen, skillId, page: 1 })}
        />
        {isNarrowed ? (
          <Button href="/catalogue" variant="quiet" icon="x">
            {words.clear}
          </Button>
        ) : null}
      </nav>
    </>
  );
}

function FilterGroup(props: {
  legend: string;
  facets: readonly Facet[];
  value: string | undefined;
  hrefOf: (value: string | undefined) => string;
}): JSX.Element | null {
  const words = useWords().catalog;
  const { legend, facets, value, hrefOf } = props;
  if (facets.length === 0 && !value) return null;
  return (
    <details class="filters__group" open>
      <summary>{legend}</summary>
      <ul>
        <li>
          <a href={hrefOf(undefined)} aria-current={value ? undefined : 'true'}>
            {words.all}
          </a>
        </li>
        {facets.map((facet) => (
          <li key={facet.value}>
            <a href={hrefOf(facet.value)} aria-current={facet.value === value ? 'true' : undefined}>
              {facet.name} <span class="filters__count">{facet.count}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Results({ found, chosen, issuerNames }: CataloguePageProps): JSX.Element {
  const words = useWords().catalog;
  return (
    <section class="catalogue__results" aria-label={words.title}>
      <p class="catalogue__count" role="status">
        {words.found(found.total)} {chosen.search ? words.foundFor(chosen.search) : null}
      </p>
      {found.items.length === 0 ? (
        <EmptyState
          title={words.nothingFound.title}
          action={
            <Button href="/catalogue" variant="secondary">
              {words.clear}
            </Button>
          }
        >
          <p>{words.nothingFound.text}</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {found.items.map((edition) => (
            <OfferCard
              key={edition.editionId}
              edition={edition}
              issuerName={issuerNames.get(edition.organisationId) ?? ''}
            />
          ))}
        </CardGrid>
      )}
      {found.pages > 1 ? (
        <nav class="pager" aria-label={words.pages}>
          {found.page > 1 ? (
            <Button
              href={addressOf({ ...chosen, page: found.page - 1 })}
              variant="secondary"
              icon="arrow-left"
            >
              {words.previous}
            </Button>
          ) : null}
          <span>{words.pageOf(found.page, found.pages)}</span>
          {found.page < found.pages ? (
            <Button
              href={addressOf({ ...chosen, page: found.page + 1 })}
              variant="secondary"
              icon="arrow-right"
            >
              {words.next}
            </Button>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}

function addressOf(query: CatalogQuery): string {
  const parts = new URLSearchParams();
  if (query.search) parts.set('q', query.search);
  if (query.subject) parts.set('subject', query.subject);
  if (query.skillId) parts.set('skill', query.skillId);
  if (query.page && query.page > 1) parts.set('page', String(query.page));
  const text = parts.toString();
  return text === '' ? '/catalogue' : `/catalogue?${text}`;
}
