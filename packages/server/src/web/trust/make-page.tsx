import type { JSX } from 'preact';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { longestOfStatement, mayBeSaidBy, partnerRoles, statementKinds } from '../../modules/trust/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  RadioGroup,
  Select,
  useWords,
} from '../ui/index.ts';
import { ConditionsField, UntilField } from './statement-fields.tsx';

/** First of whom it is to be. */
export function ChoosePage(props: { base: string; others: readonly Organisation[] }): JSX.Element {
  const { trust } = useWords();
  const page = trust.console;
  const options = props.others.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <>
      <Breadcrumbs items={[{ label: page.title, href: props.base }, { label: page.make }]} />
      <PageHeader title={page.make} />
      <Form method="get">
        <Select
          label={page.choose}
          name="organisation"
          value=""
          options={[{ value: '', label: page.chooseNone }, ...options]}
        />
        <Button>{page.go}</Button>
      </Form>
    </>
  );
}

/** Then what is said. */
export function MakePage(props: {
  base: string;
  speaker: Organisation;
  other: Organisation;
  offers: readonly AchievementEdition[];
  state: FormState;
}): JSX.Element {
  const { trust } = useWords();
  const { console: page, facts } = trust;
  const { base, speaker, other, offers, state } = props;
  const { values, errors } = state;
  const whole = { value: '', label: page.whole };
  const offered = offers.map(({ achievementId, title }) => ({ value: achievementId, label: title }));
  return (
    <>
      <Breadcrumbs items={[{ label: page.title, href: base }, { label: page.make }]} />
      <PageHeader title={page.make} lead={<p>{page.formLead(other.name)}</p>} />
      <ErrorSummary errors={errors} />
      <Form action={`${base}/new`}>
        <input type="hidden" name="organisation" value={other.slug} />
        <Select
          label={page.about}
          name="achievementId"
          value={one(values, 'achievementId')}
          options={[whole, ...offered]}
          error={errors.achievementId ?? errors.organisation}
        />
        <RadioGroup
          legend={page.kind}
          name="kind"
          value={one(values, 'kind')}
          error={errors.kind}
          options={statementKinds
            .filter((kind) => mayBeSaidBy(kind, speaker.kind))
            .map((kind) => ({ value: kind, label: trust.kinds[kind], hint: trust.kindMeanings[kind] }))}
        />
        <Select
          label={facts.role}
          hint={page.roleHint}
          name="role"
          value={one(values, 'role')}
          options={[
            { value: '', label: page.noRole },
            ...partnerRoles.map((role) => ({ value: role, label: trust.roles[role] })),
          ]}
          error={errors.role}
          required={false}
        />
        <Field
          label={facts.standard}
          hint={page.standardHint}
          name="standard"
          maxLength={longestOfStatement.line}
          value={one(values, 'standard')}
          error={errors.standard}
        />
        <Field
          label={facts.equivalentTo}
          hint={page.equivalentToHint}
          name="equivalentTo"
          maxLength={longestOfStatement.line}
          value={one(values, 'equivalentTo')}
          error={errors.equivalentTo}
        />
        <ConditionsField state={state} />
        <Field
          label={facts.comment}
          name="comment"
          multiline
          rows={4}
          maxLength={longestOfStatement.text}
          value={one(values, 'comment')}
          error={errors.comment}
        />
        <UntilField state={state} />
        <Button icon="signature">{page.submit}</Button>
      </Form>
    </>
  );
}
