import type { JSX } from 'preact';
import type { Transcript, TranscriptRow } from '../../modules/paper/index.ts';
import { Button, ButtonGroup, DateText, PageHeader, Table, usePage, useWords } from '../ui/index.ts';
import { AwardTag } from './award-tag.tsx';

/** What a person earned here, as the printed transcript has it. */
export function TranscriptPage({ transcript, now }: { transcript: Transcript; now: Date }): JSX.Element {
  const words = useWords().wallet.transcript;
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ButtonGroup>
        <Button href="/wallet/transcript.pdf" icon="file-text" download>
          {words.save}
        </Button>
        <Button href="/wallet/transcript.pdf?format=archive" variant="secondary" icon="archive" download>
          {words.archive}
        </Button>
        <Button href="/wallet/transcript.svg" variant="quiet" icon="eye">
          {words.see}
        </Button>
      </ButtonGroup>
      <Rows id="active" title={words.active} rows={transcript.active} now={now} />
      <Rows id="historical" title={words.historical} rows={transcript.historical} now={now} />
    </>
  );
}

interface RowsProps {
  id: string;
  title: string;
  rows: readonly TranscriptRow[];
  now: Date;
}

function Rows({ id, title, rows, now }: RowsProps): JSX.Element {
  const words = useWords().wallet.transcript;
  const { locale } = usePage();
  const { columns } = words;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={[
            { key: 'title', label: columns.title },
            { key: 'issuer', label: columns.issuer },
            { key: 'level', label: columns.level },
            { key: 'hours', label: columns.hours, numeric: true },
            { key: 'credits', label: columns.credits, numeric: true },
            { key: 'earned', label: columns.earned },
            { key: 'status', label: columns.status },
          ]}
          rows={rows.map(({ award, edition, issuerName }) => ({
            title: (
              <a href={`/wallet/${award.id}`} lang={edition.language}>
                {edition.title}
              </a>
            ),
            issuer: issuerName,
            level: edition.eqfLevel === undefined ? '–' : words.eqf(edition.eqfLevel),
            hours: edition.workloadHours > 0 ? edition.workloadHours.toLocaleString(locale) : '–',
            credits: edition.ects === undefined ? '–' : edition.ects.toLocaleString(locale),
            earned: <DateText value={award.awardedAt} />,
            status: <AwardTag award={award} now={now} />,
          }))}
        />
      )}
    </section>
  );
}
