import type { JSX } from 'preact';
import { type Award, amendmentKinds } from '../../modules/issuing/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  RadioGroup,
  useWords,
} from '../ui/index.ts';

export interface AmendPageProps {
  slug: string;
  award: Award;
  state: FormState;
}

/** Asks what is wrong on a badge, how it should read and why, before it is signed anew. */
export function AmendPage({ slug, award, state }: AmendPageProps): JSX.Element {
  const { issuing } = useWords();
  const words = issuing.amend;
  const list = `/console/${slug}/awards`;
  const { values, errors } = state;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Breadcrumbs
        items={[
          { label: issuing.console.title, href: list },
          { label: award.holderName, href: `${list}/${award.id}` },
          { label: words.title },
        ]}
      />
      <PageHeader title={words.title} lead={<p>{words.lead(award.title, award.holderName)}</p>} />
      <Notice kind="info">{words.meaning}</Notice>
      <Form>
        <RadioGroup
          legend={words.kind}
          name="kind"
          value={one(values, 'kind')}
          error={errors.kind}
          options={amendmentKinds.map((kind) => ({ value: kind, ...words.kinds[kind] }))}
        />
        <Field
          label={words.name}
          name="holderName"
          value={one(values, 'holderName') || award.holderName}
          maxLength={200}
          hint={words.nameHint(award.holderName)}
          error={errors.holderName}
          autocomplete="off"
        />
        <Checkbox
          label={words.hides}
          name="hidesFormer"
          hint={words.hidesHint}
          checked={one(values, 'hidesFormer') === 'on'}
        />
        <Field
          label={words.reason}
          name="reason"
          multiline
          rows={3}
          value={one(values, 'reason')}
          hint={words.reasonHint}
          error={errors.reason}
          required
        />
        <ButtonGroup>
          <Button icon="pen-line">{words.submit}</Button>
          <Button href={`${list}/${award.id}`} variant="quiet">
            {words.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
