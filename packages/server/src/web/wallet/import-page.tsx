import type { JSX } from 'preact';
import { type ImportOutcome, type ImportSource, importBounds } from '../../modules/wallet/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { writeMoment } from '../ui/dates.tsx';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Table,
  Tag,
  usePage,
  useWords,
} from '../ui/index.ts';
import { checkText, saidText } from '../words/index.ts';

/** Brings badges of other issuers: several files, a folder, an address or a text. */
export function ImportPage({ state }: { state: FormState }): JSX.Element {
  const { imported: words, wallet } = useWords();
  const { values, errors } = state;
  const megabytes = importBounds.bytes / 1024 / 1024;
  return (
    <>
      <Breadcrumbs items={[{ label: wallet.title, href: '/wallet' }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={errors} />
      <Form multipart>
        <Field
          label={words.file}
          name="file"
          type="file"
          chooses="several"
          hint={words.fileHint(importBounds.files, megabytes)}
          error={errors.file}
          required={false}
          accept=".json,.jsonld,.png,.svg,.pdf,.jwt,.jws,.1ob,.txt,application/json,image/png,image/svg+xml,application/pdf"
        />
        <Field
          label={words.folder}
          name="folder"
          type="file"
          chooses="folder"
          hint={words.folderHint(importBounds.files)}
          error={errors.folder}
          required={false}
        />
        <Field
          label={words.text}
          name="text"
          multiline
          rows={3}
          hint={words.textHint}
          value={one(values, 'text')}
          error={errors.text}
          required={false}
        />
        <p>{words.formats}</p>
        <ButtonGroup>
          <Button icon="shield-check">{words.submit}</Button>
          <Button href="/wallet" variant="quiet">
            {words.toWallet}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

/** What became of each that was brought. */
export function ImportResultPage({ outcomes }: { outcomes: readonly ImportOutcome[] }): JSX.Element {
  const { imported: words, wallet } = useWords();
  const kept = outcomes.filter(({ outcome }) => outcome !== 'refused').length;
  return (
    <>
      <Breadcrumbs items={[{ label: wallet.title, href: '/wallet' }, { label: words.resultTitle }]} />
      <PageHeader title={words.resultTitle} lead={<p>{words.counts(kept, outcomes.length - kept)}</p>} />
      <Table
        caption={words.resultTitle}
        captionHidden
        columns={[
          { key: 'source', label: words.columns.source },
          { key: 'outcome', label: words.columns.outcome },
          { key: 'why', label: words.columns.why },
        ]}
        rows={outcomes.map((one) => ({
          source: <SourceName source={one.source} />,
          outcome: <Tag {...looks[one.outcome]}>{words.outcomes[one.outcome]}</Tag>,
          why: <Why outcome={one} />,
        }))}
      />
      <ButtonGroup>
        <Button href="/wallet" icon="award">
          {words.toWallet}
        </Button>
        <Button href="/wallet/import" variant="secondary" icon="upload">
          {words.again}
        </Button>
      </ButtonGroup>
    </>
  );
}

export function SourceName({ source }: { source: ImportSource }): JSX.Element {
  const words = useWords().imported;
  return <span class="imported__source">{source.kind === 'text' ? words.pasted : source.name}</span>;
}

const looks = {
  imported: { kind: 'passed', icon: 'badge-check' },
  'brought-back': { kind: 'passed', icon: 'badge-check' },
  renewed: { kind: 'passed', icon: 'badge-check' },
  known: { kind: 'plain', icon: 'check' },
  own: { kind: 'plain', icon: 'check' },
  refused: { kind: 'failed', icon: 'x' },
} as const;

function Why({ outcome }: { outcome: ImportOutcome }): JSX.Element {
  const all = useWords();
  const page = usePage();
  const words = all.imported;
  if (outcome.outcome === 'own') return <a href={`/wallet/${outcome.awardId}`}>{words.open}</a>;
  if (outcome.outcome !== 'refused') return <a href={`/wallet/imported/${outcome.badgeId}`}>{words.open}</a>;
  const found = outcome.check && checkText(all, outcome.check, (moment) => writeMoment(moment, page));
  return (
    <>
      {saidText(all, outcome.said)} {found?.message} {found?.advice}
    </>
  );
}
