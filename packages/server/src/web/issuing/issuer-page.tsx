import type { JSX } from 'preact';
import {
  findCurrentKey,
  type Issuer,
  type IssuerAlgorithm,
  type IssuerKey,
  issuerAlgorithms,
} from '../../modules/issuing/index.ts';
import { withState } from '../forms/edit-state.ts';
import { type FormValues, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ChangedMeanwhile,
  Checkbox,
  DateTimeText,
  EditState,
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
  maySeeAwards: boolean;
  mayClose: boolean;
  values?: FormValues;
  errors?: { [field: string]: string };
}

/** The keys of an organisation with their times, and how it names itself. */
export function IssuerPage(props: IssuerPageProps): JSX.Element {
  const { slug, issuer, did, mayManage, values, errors } = props;
  const { issuing: words, closing } = useWords();
  return (
    <>
      <ErrorSummary errors={errors} />
      <Breadcrumbs
        items={[
          ...(props.maySeeAwards ? [{ label: words.console.title, href: `/console/${slug}/awards` }] : []),
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
              { key: 'kind', label: words.issuer.kind },
              { key: 'from', label: words.issuer.from },
              { key: 'until', label: words.issuer.until },
              { key: 'state', label: words.issuer.state },
            ]}
            rows={issuer.keys.map((key) => ({
              key: <code>{key.id}</code>,
              kind: words.issuer.kinds[key.publicKey.algorithm],
              from: <DateTimeText value={key.validFrom} />,
              until: key.validUntil ? <DateTimeText value={key.validUntil} /> : '–',
              state: <KeyState issuerKey={key} />,
            }))}
          />
        </>
      ) : (
        <p>{words.issuer.none}</p>
      )}
      {mayManage ? (
        <p>
          <a href={`/console/${slug}/issuer/suspension`}>{words.suspension.link}</a>
        </p>
      ) : null}
      {props.mayClose ? (
        <p>
          <a href={`/console/${slug}/issuer/closing`}>{closing.link}</a>
        </p>
      ) : null}
      {issuer && mayManage ? <Changes issuer={issuer} values={values} errors={errors} /> : null}
    </>
  );
}

function KeyState({ issuerKey }: { issuerKey: IssuerKey }): JSX.Element {
  const words = useWords().issuing.issuer;
  if (issuerKey.revokedAt) return <Tag kind="failed">{words.revoked}</Tag>;
  if (issuerKey.validUntil) return <Tag>{words.retired}</Tag>;
  return <Tag kind="passed">{words.current}</Tag>;
}

/** Which keys sign now: whoever replaces one means one of these. */
export function keyValues({ keys }: Pick<Issuer, 'keys'>): { key: string } {
  const current = keys.filter((key) => key.validUntil === undefined).map(({ id }) => id);
  return { key: current.sort().join(' ') };
}

function Changes({
  issuer,
  values,
  errors,
}: {
  issuer: Issuer;
  values: IssuerPageProps['values'];
  errors: IssuerPageProps['errors'];
}): JSX.Element {
  const words = useWords().issuing.issuer;
  const current = issuerAlgorithms.filter((algorithm) => findCurrentKey(issuer, algorithm));
  return (
    <>
      {errors?.state ? <ChangedMeanwhile /> : null}
      <Form autocomplete="off">
        <EditState values={withState({ method: issuer.method })} />
        <RadioGroup
          legend={words.methodLegend}
          name="method"
          value={one(values ?? {}, 'method') || issuer.method}
          error={errors?.method}
          options={[
            { value: 'did:web', label: words.methods['did:web'] },
            { value: 'did:key', label: words.methods['did:key'] },
          ]}
        />
        <Button variant="secondary" name="act" value="method">
          {words.saveMethod}
        </Button>
      </Form>
      <MoreKeys missing={issuerAlgorithms.filter((algorithm) => !current.includes(algorithm))} />
      <section aria-labelledby="rotate">
        <h2 id="rotate">{words.rotateTitle}</h2>
        <p>{words.rotateText}</p>
        <Form autocomplete="off">
          <EditState values={withState(keyValues(issuer))} />
          <WhichKey algorithms={current} />
          <Button variant="secondary" name="act" value="rotate" icon="key-round">
            {words.rotate}
          </Button>
        </Form>
      </section>
      <section aria-labelledby="compromised">
        <h2 id="compromised">{words.compromisedTitle}</h2>
        <p>{words.compromisedText}</p>
        <Form autocomplete="off">
          <EditState values={withState(keyValues(issuer))} />
          <WhichKey algorithms={current} />
          <Checkbox label={words.confirm} name="confirm" error={errors?.confirm} />
          <Button variant="danger" name="act" value="compromised" icon="key-round">
            {words.compromised}
          </Button>
        </Form>
      </section>
    </>
  );
}

/** Awards need the first kind only; the others are for programs that ask for them. */
function MoreKeys({ missing }: { missing: IssuerAlgorithm[] }): JSX.Element | null {
  const words = useWords().issuing.issuer;
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="more-keys">
      <h2 id="more-keys">{words.moreTitle}</h2>
      <p>{words.moreText}</p>
      {missing.map((algorithm) => (
        <Form key={algorithm}>
          <input type="hidden" name="algorithm" value={algorithm} />
          <Button variant="secondary" name="act" value="add" icon="key-round">
            {words.add(words.kinds[algorithm])}
          </Button>
        </Form>
      ))}
    </section>
  );
}

/** Nothing to choose while there is one key. */
function WhichKey({ algorithms }: { algorithms: IssuerAlgorithm[] }): JSX.Element {
  const words = useWords().issuing.issuer;
  const [first = 'Ed25519'] = algorithms;
  if (algorithms.length <= 1) return <input type="hidden" name="algorithm" value={first} />;
  return (
    <RadioGroup
      legend={words.whichKey}
      name="algorithm"
      value={first}
      options={algorithms.map((value) => ({ value, label: words.kinds[value] }))}
    />
  );
}
