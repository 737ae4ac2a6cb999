import type { JSX } from 'preact';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import { Button, DateText, EmptyState, PageHeader, Table, useWords } from '../ui/index.ts';
import { StatusTag } from './achievement-frame.tsx';

export interface AuthorListPageProps {
  base: string;
  entries: readonly { newest: AchievementEdition; published?: AchievementEdition }[];
  mayAuthor: boolean;
}

/** Everything that an organisation offers or prepares. */
export function AuthorListPage({ base, entries, mayAuthor }: AuthorListPageProps): JSX.Element {
  const words = useWords().authoring;
  const create = mayAuthor ? (
    <Button href={`${base}/new`} icon="plus">
      {words.create}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={<p>{words.lead}</p>}
        actions={entries.length > 0 ? create : null}
      />
      {entries.length === 0 ? (
        <EmptyState title={words.empty.title} action={create}>
          <p>{words.empty.text}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.list.caption}
          captionHidden
          columns={[
            { key: 'name', label: words.list.name },
            { key: 'status', label: words.list.status },
            { key: 'edition', label: words.list.edition, numeric: true },
            { key: 'changed', label: words.list.changed },
          ]}
          rows={entries.map(({ newest, published }) => ({
            name: <a href={`${base}/${newest.achievementId}`}>{newest.title || words.list.untitled}</a>,
            status: (
              <>
                <StatusTag status={newest.status} />
                {published && newest.status === 'draft' ? <> {words.publishedAndDraft}</> : null}
              </>
            ),
            edition: newest.number,
            changed: <DateText value={newest.changedAt} />,
          }))}
        />
      )}
    </>
  );
}
