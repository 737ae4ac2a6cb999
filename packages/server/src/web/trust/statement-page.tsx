import type { JSX } from 'preact';
import { recognitionAddress, type Spoken, statementAddress } from '../../modules/trust/index.ts';
import { Button, ButtonGroup, Notice, PageHeader, usePage, useWords } from '../ui/index.ts';
import { StatementFacts, StatementTag } from './statement-parts.tsx';

/** One statement, for everybody: what is said, whether it holds, and the signed document. */
export function StatementPage({
  spoken,
  isRecognized,
}: {
  spoken: Spoken;
  /** It is also signed as a W3C Recognized Entity. */
  isRecognized: boolean;
}): JSX.Element {
  const { trust } = useWords();
  const { page } = trust;
  const { statement, speaker, state } = spoken;
  return (
    <article class="statement">
      <PageHeader
        kicker={trust.kinds[statement.kind]}
        title={statement.about.title}
        lead={
          <p>
            {speaker.name} {trust.says(statement.kind, statement.about)}.
          </p>
        }
        actions={<StatementTag state={state} />}
      />
      {state === 'withdrawn' ? (
        <Notice kind="error" title={page.withdrawnTitle}>
          <p>{statement.withdrawn?.reason}</p>
          <p>{page.withdrawnLead}</p>
        </Notice>
      ) : null}
      {state === 'expired' ? <Notice kind="warning">{page.expiredTitle}</Notice> : null}
      {state === 'future' ? <Notice kind="info">{page.futureTitle}</Notice> : null}
      <StatementFacts spoken={spoken} />
      <Document spoken={spoken} isRecognized={isRecognized} />
    </article>
  );
}

function Document({
  spoken: { statement },
  isRecognized,
}: {
  spoken: Spoken;
  isRecognized: boolean;
}): JSX.Element {
  const { page } = useWords().trust;
  const { publicUrl } = usePage();
  const address = statementAddress(statement);
  return (
    <section aria-labelledby="document">
      <h2 id="document">{page.document}</h2>
      {statement.signed ? (
        <>
          <p>{page.documentLead}</p>
          <ButtonGroup>
            <Button
              href={`/verify?address=${encodeURIComponent(`${publicUrl}${address}`)}`}
              variant="secondary"
              icon="search-check"
            >
              {page.check}
            </Button>
            <Button href={`${address}/credential.json`} variant="quiet" icon="file-json">
              {page.download}
            </Button>
            {isRecognized ? (
              <Button href={recognitionAddress(statement)} variant="quiet" icon="file-json">
                {page.recognized}
              </Button>
            ) : null}
          </ButtonGroup>
        </>
      ) : (
        <p>{page.notSigned}</p>
      )}
    </section>
  );
}
