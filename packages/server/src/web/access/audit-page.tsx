import type { JSX } from 'preact';
import type { AuditAction, AuditEntry, AuditFacet, AuditSort } from '../../modules/audit/index.ts';
import type { FacetValue, FoundList } from '../../platform/list/list-request.ts';
import { DataTable } from '../list/data-table.tsx';
import type { ListColumn } from '../list/list-column.ts';
import type { ListQuery } from '../list/list-query.ts';
import { Field, PageHeader, useWords } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

export interface AuditTrailPageProps {
  query: ListQuery<AuditSort, AuditFacet, 'from' | 'until'>;
  found: FoundList<AuditEntry, AuditFacet>;
  columns: readonly ListColumn<AuditEntry, AuditSort>[];
  isBadPeriod: boolean;
}

/** Who did what, in sentences with a way to what they are about. */
export function AuditTrailPage({ query, found, columns, isBadPeriod }: AuditTrailPageProps): JSX.Element {
  const { audit } = useWords();
  const { from, until } = query.fields;
  return (
    <>
      <PageHeader title={audit.title} lead={<p>{audit.lead}</p>} />
      <DataTable
        {...{ query, found, columns }}
        caption={audit.title}
        searchFor={audit.search}
        filters={
          <>
            <Field
              label={audit.from}
              name="from"
              type="date"
              value={from}
              error={isBadPeriod ? audit.badPeriod : undefined}
            />
            <Field label={audit.until} name="until" type="date" value={until} />
          </>
        }
        facets={[
          { name: 'action', legend: audit.action, nameOf: ({ value }) => audit.act(value as AuditAction) },
          { name: 'who', legend: audit.person, nameOf: (value) => actorName(value, audit) },
        ]}
        empty={{ title: audit.empty, text: audit.emptyLead }}
      />
    </>
  );
}

function actorName({ value, name = value }: FacetValue, words: Words['audit']): string {
  if (value === 'cairn') return words.cairn;
  return value.startsWith('program.') ? words.program(name) : name;
}
