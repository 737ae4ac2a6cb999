import type { AuditEntry, AuditFacet, AuditSort } from '../../modules/audit/index.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateTimeText } from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import { nameOf, Sentence, type TrailReader } from './audit-sentence.tsx';

/** What the trail of an organisation can be asked for; `from` and `until` are days. */
export const auditQuery = listQuery<AuditSort, AuditFacet, 'from' | 'until'>({
  sorts: { when: 'descending' },
  facets: { action: 'ids', who: 'ids' },
  fields: ['from', 'until'],
  size: 50,
});

export function auditColumns(
  words: Words['audit'],
  reader: TrailReader,
): ListColumn<AuditEntry, AuditSort>[] {
  return [
    { key: 'number', label: words.number, file: ({ sequence }) => sequence },
    {
      key: 'what',
      label: words.what,
      cell: (entry) => <Sentence entry={entry} reader={reader} />,
      file: (entry) => words.sentence(entry, nameOf(entry.who, words)),
    },
    {
      key: 'when',
      label: words.when,
      sort: 'when',
      cell: ({ happenedAt }) => <DateTimeText value={happenedAt} />,
      file: ({ happenedAt }) => happenedAt,
    },
    { key: 'who', label: words.person, file: ({ who }) => nameOf(who, words) },
    { key: 'action', label: words.action, file: ({ action }) => action },
    { key: 'about', label: words.about, file: ({ subjectType, subjectId }) => `${subjectType} ${subjectId}` },
    { key: 'details', label: words.details, file: ({ detail }) => words.detail(detail) },
  ];
}
