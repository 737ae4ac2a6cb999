import type { JSX } from 'preact';
import { type AchievementEdition, mostCompared, textsIn } from '../../modules/catalog/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { Button, EmptyState, Notice, PageHeader, Table, useReads, useWords } from '../ui/index.ts';
import { useComparedRows } from './compared-rows.tsx';

export interface ComparePageProps {
  editions: readonly AchievementEdition[];
  organisations: ReadonlyMap<string, Organisation>;
  /** More were asked for than fit beside each other. */
  isMore: boolean;
}

/** Offers side by side on every element of their description; it prints as it stands. */
export function ComparePage({ editions, organisations, isMore }: ComparePageProps): JSX.Element {
  const words = useWords().catalog.compare;
  const reads = useReads();
  const compared = editions.map((edition) => ({ edition, texts: textsIn(edition, reads) }));
  const rows = useComparedRows(compared, organisations);
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {isMore ? <Notice kind="info">{words.leftOut(mostCompared)}</Notice> : null}
      {editions.length === 0 ? (
        <EmptyState title={words.none.title} action={<Button href="/catalogue">{words.none.action}</Button>}>
          <p>{words.none.text}</p>
        </EmptyState>
      ) : (
        <div class="compare">
          <Table
            caption={words.caption}
            captionHidden
            columns={[
              { key: 'element', label: words.element },
              ...compared.map(({ edition, texts }) => ({ key: edition.editionId, label: texts.title })),
            ]}
            rows={rows}
          />
        </div>
      )}
    </>
  );
}
