import type { JSX } from 'preact';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import { Button, ButtonGroup, PageHeader, useWords } from '../ui/index.ts';
import type { Authored } from './author-list.tsx';

export interface AuthorListPageProps {
  base: string;
  /** Address of the imports. */
  importsBase: string;
  achievements: OpenList<Authored>;
  mayAuthor: boolean;
  maySetReview: boolean;
}

/** Everything that an organisation offers or prepares. */
export function AuthorListPage(props: AuthorListPageProps): JSX.Element {
  const { base, importsBase, achievements, mayAuthor, maySetReview } = props;
  const { authoring: words, imports, packs } = useWords();
  const create = mayAuthor ? (
    <ButtonGroup>
      <Button href={`${base}/new`} icon="plus">
        {words.create}
      </Button>
      <Button href={importsBase} icon="upload" variant="secondary">
        {imports.action}
      </Button>
    </ButtonGroup>
  ) : null;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={
          <>
            <p>{words.lead}</p>
            <p>
              <a href={base.replace(/achievements$/, 'rule-packs')}>{packs.settings.title}</a>
            </p>
          </>
        }
        actions={achievements.found.total.count > 0 ? create : null}
      />
      <DataTable
        {...achievements}
        caption={words.list.caption}
        searchFor={words.list.search}
        facets={[
          {
            name: 'state',
            legend: words.list.status,
            labels: { ...words.status, 'in-review': words.review.stages['in-review'] },
          },
        ]}
        empty={{ title: words.empty.title, text: words.empty.text, action: create }}
      />
      {maySetReview ? (
        <p>
          <a href={base.replace(/achievements$/, 'reviewing')}>{words.review.setting.link}</a>
        </p>
      ) : null}
    </>
  );
}
