import type { JSX } from 'preact';
import {
  type AchievementEdition,
  type EditionRule,
  mostCompared,
  type RunNow,
  textsIn,
} from '../../modules/catalog/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { Button, EmptyState, Notice, PageHeader, Table, useReads, useWords } from '../ui/index.ts';
import { useComparedRows } from './compared-rows.tsx';
import { HoursForm } from './runs/offering-section.tsx';

export interface ComparePageProps {
  editions: readonly AchievementEdition[];
  organisations: ReadonlyMap<string, Organisation>;
  /** More were asked for than fit beside each other. */
  isMore: boolean;
  /** By achievement. */
  runs: ReadonlyMap<string, readonly RunNow[]>;
  /** By edition. */
  rules: ReadonlyMap<string, EditionRule>;
  hours: number;
  now: Date;
}

/** Offers side by side on every element of their description; it prints as it stands. */
export function ComparePage(props: ComparePageProps): JSX.Element {
  const { editions, organisations, isMore, runs, rules, hours, now } = props;
  const words = useWords().catalog.compare;
  const reads = useReads();
  const compared = editions.map((edition) => ({
    edition,
    texts: textsIn(edition, reads),
    runs: runs.get(edition.achievementId) ?? [],
    rule: rules.get(edition.editionId) ?? { titles: new Map() },
  }));
  const rows = useComparedRows(compared, organisations, { hours, now });
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
          <HoursForm
            hours={hours}
            kept={editions.map(({ achievementId }) => ['ids', achievementId] as const)}
          />
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
