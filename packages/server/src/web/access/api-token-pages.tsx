import type { JSX } from 'preact';
import { scopes } from '../../modules/audit/index.ts';
import type { ApiToken, Organisation } from '../../modules/organisations/index.ts';
import { type FormState, many, one } from '../forms/form-state.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import {
  Button,
  CheckboxGroup,
  CopyField,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  useWords,
} from '../ui/index.ts';

/** The tokens that work, and the form for a new one. */
export function ApiTokensPage(props: {
  organisation: Organisation;
  tokens: OpenList<ApiToken>;
  isOpen: boolean;
  state: FormState;
}): JSX.Element {
  const words = useWords().access.apiTokens;
  const { organisation, tokens, isOpen, state } = props;
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead(organisation.name)}</p>} />
      <p>
        <a href="/api">{words.reference}</a>
      </p>
      <ErrorSummary errors={state.errors} />
      {isOpen ? null : (
        <Notice kind="info" title={words.closed}>
          {words.closedLead}
        </Notice>
      )}
      <section aria-labelledby="tokens">
        <h2 id="tokens">{words.listTitle}</h2>
        <DataTable
          {...tokens}
          caption={words.caption}
          empty={{ title: words.empty, text: words.emptyLead }}
        />
      </section>
      <section aria-labelledby="new-token">
        <h2 id="new-token">{words.newTitle}</h2>
        <Form>
          <Field
            label={words.name}
            hint={words.nameHint}
            name="name"
            value={one(state.values, 'name')}
            error={state.errors.name}
            autocomplete="off"
            required
          />
          <ScopeBoxes state={state} />
          <Button>{words.create}</Button>
        </Form>
      </section>
    </>
  );
}

/** What is chosen stays so. */
function ScopeBoxes({ state }: { state: FormState }): JSX.Element {
  const words = useWords().access.apiTokens;
  return (
    <CheckboxGroup
      legend={words.whichScopes}
      name="scopes"
      options={scopes.map((scope) => ({
        value: scope,
        label: words.scopes[scope].name,
        hint: words.scopes[scope].meaning,
      }))}
      values={many(state.values, 'scopes')}
      error={state.errors.scopes}
    />
  );
}

/** The one page that shows a token. */
export function ApiTokenMadePage(props: {
  organisation: Organisation;
  name: string;
  token: string;
  /** Where the program sends it. */
  address: string;
  vcApiAddress?: string | undefined;
}): JSX.Element {
  const words = useWords().access.apiTokens;
  return (
    <>
      <PageHeader title={words.madeTitle(props.name)} />
      <Notice kind="warning">{words.madeLead}</Notice>
      <CopyField label={words.token} value={props.token} id="token" />
      <CopyField label={words.address} value={props.address} id="address" />
      {props.vcApiAddress ? (
        <CopyField label={words.vcApiAddress} value={props.vcApiAddress} id="vc-api-address" />
      ) : null}
      <p>{words.header}</p>
      <Button href={`/console/${props.organisation.slug}/api-tokens`}>{words.done}</Button>
    </>
  );
}
