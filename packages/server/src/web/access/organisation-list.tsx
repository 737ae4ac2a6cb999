import { organisationKinds } from '../../modules/audit/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { ShortList } from '../../platform/list/find-in-rows.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateText } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

type OrganisationSort = 'name' | 'since';
type OrganisationFacet = 'kind' | 'country';

/** What the list of all organisations can be asked for. */
export const organisationsQuery = listQuery<OrganisationSort, OrganisationFacet>({
  sorts: { name: 'ascending', since: 'descending' },
  facets: { kind: organisationKinds, country: 'ids' },
});

export const organisationList: ShortList<Organisation, OrganisationSort, OrganisationFacet> = {
  id: ({ id }) => id,
  sorts: { name: ({ name }) => name, since: ({ createdAt }) => createdAt },
  facets: { kind: ({ kind }) => [kind], country: ({ countryCode }) => (countryCode ? [countryCode] : []) },
  text: ({ name, slug, description }) => `${name} ${slug} ${description}`,
};

export function organisationColumns({
  administration,
  members,
}: Words): ListColumn<Organisation, OrganisationSort>[] {
  const words = administration.organisations;
  return [
    {
      key: 'name',
      label: words.name,
      sort: 'name',
      cell: ({ slug, name }) => <a href={`/organisations/${slug}`}>{name}</a>,
      file: ({ name }) => name,
    },
    {
      key: 'kind',
      label: words.kind,
      cell: ({ kind }) => members.kinds[kind],
      file: ({ kind }) => members.kinds[kind],
    },
    { key: 'slug', label: words.slug, cell: ({ slug }) => slug, file: ({ slug }) => slug },
    {
      key: 'since',
      label: words.since,
      sort: 'since',
      cell: ({ createdAt }) => <DateText value={createdAt} />,
      file: ({ createdAt }) => createdAt,
    },
    { key: 'country', label: administration.form.country, file: ({ countryCode }) => countryCode },
    { key: 'website', label: administration.form.website, file: ({ websiteUrl }) => websiteUrl },
    {
      key: 'action',
      label: words.action,
      cell: ({ slug, name }) => (
        <>
          <a href={`/console/${slug}/members`}>
            {words.members}
            <span class="visually-hidden"> {name}</span>
          </a>
          {' · '}
          <a href={`/console/${slug}/profile`}>
            {words.change}
            <span class="visually-hidden"> {name}</span>
          </a>
        </>
      ),
    },
  ];
}
