import type { JSX } from 'preact';
import type { Issuer, IssuerKey } from '../../modules/issuing/index.ts';
import {
  Breadcrumbs,
  Button,
  Checkbox,
  DateTimeText,
  ErrorSummary,
  Form,
  PageHeader,
  RadioGroup,
  Table,
  Tag,
  useWords,
} from '../ui/index.ts';

export interface IssuerPageProps {
  slug: string;
  /** Absent before the first award. */
  issuer: Issuer | undefined;
  did: string | undefined;
  mayManage: boolean;
  errors?: { [field: string]: string };
}

/** The keys of an organisation with their times, and how it names itself. */
export function IssuerPage({ slug, issuer, did, mayManage, errors }: IssuerPageProps): JSX.Element {
  const words = useWords().issuing;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Breadcrumbs
        items={[
          { label: words.console.title, href: `/console/${slug}/awards` },
          { label: words.issuer.title },
        ]}
      />
      <PageHeader title={words.issuer.title} lead={<p>{words.issuer.lead}</p>} />
      {issuer ? (
        <>
          <p>
            {words.issuer.identifier}: <code>{did}</code>
          </p>
          <Table
            caption={words.issuer.keysCaption}
            columns={[
              { key: 'key', label: words.issuer.key },
              { key: 'from', label: words.issuer.from },
              { key: 'until', label: words.issuer.until },
              { key: 'state', label: words.issuer.state },
            ]}
            rows={issuer.keys.map((key) => ({
              key: <code>{key.id}</code>,
              from: <DateTimeText value={key.validFrom} />,
              until: key.validUntil ? <DateTimeText value={key.validUntil} /> : '–',
              state: <KeyState issuerKey={key} />,
            }))}
          />
        </>
      ) : (
        <p>{words.issuer.none}</p>
      )}
      {issuer && mayManage ? <Changes issuer={issuer} errors={errors} /> : null}
    </>
  );
}

function KeyState({ issuerKey }: { issuerKey: IssuerKey }): JSX.Element {
  const words = useWords().issuing.issuer;
  if (issuerKey.revokedAt) return <Tag kind="failed">{words.revoked}</Tag>;
  if (issuerKey.validUntil) return <Tag>{words.retired}</Tag>;
  return <Tag kind="passed">{words.current}</Tag>;
}

function Changes({ issuer, errors }: { issuer: Issuer; errors: IssuerPageProps['errors'] }): JSX.Element {
  const words = useWords().issuing.issuer;
  return (
    <>
      <Form>
        <RadioGroup
          legend={words.methodLegend}
          name="method"
          value={issuer.method}
          options={[
            { value: 'did:web', label: words.methods['did:web'] },
            { value: 'did:key', label: words.methods['did:key'] },
          ]}
        />
        <Button variant="secondary" name="act" value="method">
          {words.saveMethod}
        </Button>
      </Form>
      <section aria-labelledby="rotate">
        <h2 id="rotate">{words.rotateTitle}</h2>
        <p>{words.rotateText}</p>
        <Form>
          <Button variant="secondary" name="act" value="rotate" icon="key-round">
            {words.rotate}
          </Button>
        </Form>
      </section>
      <section aria-labelledby="compromised">
        <h2 id="compromised">{words.compromisedTitle}</h2>
        <p>{words.compromisedText}</p>
        <Form>
          <Checkbox label={words.confirm} name="confirm" error={errors?.confirm} />
          <Button variant="danger" name="act" value="compromised" icon="key-round">
            {words.compromised}
          </Button>
        </Form>
      </section>
    </>
  );
}
