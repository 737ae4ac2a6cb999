import type { JSX } from 'preact';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  useWords,
} from '../ui/index.ts';
import { longestStatement } from './case-forms.ts';
import type { AskedKindName } from './case-kinds.ts';

export interface AskPageProps {
  kind: AskedKindName;
  /** Where the person comes from. */
  back: { href: string; label: string };
  /** As it stands on the badge; asked for where the kind has a wish. */
  name?: string;
  state: FormState;
}

/** Asks an organisation for a decision: what is wanted and why. */
export function AskPage({ kind, back, name, state }: AskPageProps): JSX.Element {
  const words = useWords().cases;
  const { ask, kinds } = words;
  return (
    <>
      <Breadcrumbs items={[back, { label: kinds[kind].title }]} />
      <PageHeader title={kinds[kind].title} lead={<p>{kinds[kind].lead}</p>} />
      <ErrorSummary errors={state.errors} />
      <Form>
        {name === undefined ? null : (
          <Field
            label={ask.wish}
            name="wish"
            value={one(state.values, 'wish')}
            hint={ask.wishHint(name)}
            error={state.errors.wish}
            autocomplete="name"
            required
          />
        )}
        <Field
          label={kinds[kind].statement}
          name="statement"
          multiline
          rows={6}
          maxLength={longestStatement}
          value={one(state.values, 'statement')}
          error={state.errors.statement}
          required
        />
        <ButtonGroup>
          <Button icon="send">{ask.submit}</Button>
          <Button href={back.href} variant="quiet">
            {ask.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
