import type { JSX } from 'preact';
import { statusAt } from '../../modules/issuing/index.ts';
import { latestLastDay, longestOfGrant } from '../../modules/wallet/index.ts';
import { type FormState, many, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  useWords,
} from '../ui/index.ts';

/** A badge that can be chosen. */
export interface Choice {
  award: Parameters<typeof statusAt>[0] & { id: string };
  title: string;
  issuerName: string;
}

export interface GrantFormProps {
  choices: readonly Choice[];
  state: FormState;
  now: Date;
}

/** Makes a link: which badges, for whom, until when. */
export function MakeGrantPage(props: GrantFormProps): JSX.Element {
  const words = useWords().sharing;
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: '/wallet/links' }, { label: words.form.makeTitle }]} />
      <PageHeader title={words.form.makeTitle} lead={<p>{words.form.makeLead}</p>} />
      <ErrorSummary errors={props.state.errors} />
      <Form>
        <GrantFields {...props} />
        <ButtonGroup>
          <Button icon="link">{words.form.make}</Button>
          <Button href="/wallet/links" variant="quiet">
            {words.form.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function GrantFields({ choices, state: { values, errors }, now }: GrantFormProps): JSX.Element {
  const {
    sharing: { form: words },
    issuing: { statuses },
  } = useWords();
  return (
    <>
      <CheckboxGroup
        legend={words.badges}
        name="award"
        hint={words.badgesHint}
        values={many(values, 'award')}
        error={errors.award}
        options={choices.map(({ award, title, issuerName }) => ({
          value: award.id,
          label: title,
          hint: words.badge(issuerName, statuses[statusAt(award, now)]),
        }))}
      />
      <Field
        label={words.name}
        name="name"
        hint={words.nameHint}
        value={one(values, 'name')}
        error={errors.name}
        maxLength={longestOfGrant.name}
        autocomplete="off"
        required
      />
      <Field
        label={words.purpose}
        name="purpose"
        hint={words.purposeHint}
        value={one(values, 'purpose')}
        error={errors.purpose}
        maxLength={longestOfGrant.purpose}
        multiline
        rows={3}
      />
      <Field
        label={words.lastDay}
        name="lastDay"
        type="date"
        hint={words.lastDayHint}
        value={one(values, 'lastDay')}
        error={errors.lastDay}
        min={now.toISOString().slice(0, 10)}
        max={latestLastDay(now)}
        required
      />
      <Checkbox
        label={words.evidence}
        name="hasEvidence"
        hint={words.evidenceHint}
        checked={one(values, 'hasEvidence') === 'on'}
        error={errors.hasEvidence}
      />
    </>
  );
}
