import type { JSX } from 'preact';
import { longestOfStatement, type Provider, placesOf } from '../../modules/trust/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Button,
  CopyField,
  DateText,
  EditState,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  useWords,
} from '../ui/index.ts';

/** What others can check of an organisation, for its owners. */
export function ProviderPage(props: { base: string; provider: Provider; state: FormState }): JSX.Element {
  const { provider: page } = useWords().trust;
  const { state } = props;
  const { values, errors } = state;
  return (
    <>
      <PageHeader title={page.title} lead={<p>{page.lead}</p>} />
      <ErrorSummary errors={errors} />
      <Form autocomplete="off" action={`${props.base}/provider`}>
        <EditState values={values} errors={errors} />
        <Field
          label={page.legalName}
          hint={page.legalNameHint}
          name="legalName"
          maxLength={longestOfStatement.line}
          value={one(values, 'legalName')}
          error={errors.legalName}
        />
        <Field
          label={page.complaints}
          hint={page.complaintsHint}
          name="complaints"
          multiline
          rows={4}
          maxLength={longestOfStatement.text}
          value={one(values, 'complaints')}
          error={errors.complaints}
        />
        <Field
          label={page.domain}
          hint={page.domainHint}
          name="host"
          value={one(values, 'host')}
          error={errors.host}
        />
        <Button>{page.save}</Button>
      </Form>
      <Proof {...props} />
    </>
  );
}

function Proof({ base, provider: { domain } }: { base: string; provider: Provider }): JSX.Element | null {
  const { provider: page } = useWords().trust;
  if (!domain) return null;
  const { dns, record, address } = placesOf(domain);
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{page.proofTitle}</h2>
      {domain.verifiedAt ? (
        <Notice kind="success">
          {page.verified(domain.host)} <DateText value={domain.verifiedAt} />
        </Notice>
      ) : (
        <Notice kind="warning">{domain.checkedAt ? page.notFound : page.notLooked}</Notice>
      )}
      <p>{page.proofLead}</p>
      <CopyField label={page.value} value={record} id="record" />
      <CopyField label={page.dns} value={dns} id="dns" />
      <CopyField label={page.file} value={address} id="file" />
      <Form action={`${base}/provider/check`}>
        <Button variant="secondary" icon="search-check">
          {page.check}
        </Button>
      </Form>
    </section>
  );
}
