import type { JSX } from 'preact';
import { type Attempt, type Learner, longestAnnulReason } from '../../modules/assessment/index.ts';
import type { AchievementScope } from '../catalog/achievement-door.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  RadioGroup,
  useWords,
} from '../ui/index.ts';

export interface AnnulPageProps {
  scope: AchievementScope;
  learner: Learner;
  attempt: Attempt;
  /** Whether the attempt is to be annulled, or to count again. */
  act: 'annul' | 'restore';
  state: FormState;
}

/** Asks for the reason and what becomes of the attempt: the learner reads both. */
export function AnnulPage({ scope, learner, attempt, act, state }: AnnulPageProps): JSX.Element {
  const words = useWords().learners;
  const { annul } = words.one;
  const text = words.one[act];
  const name = learner.name || words.nobody;
  const back = `${scope.address}/learners/${learner.enrolment.enrolmentId}`;
  return (
    <>
      <ErrorSummary errors={state.errors} />
      <Breadcrumbs
        items={[
          { label: words.title, href: `${scope.address}/learners` },
          { label: name, href: back },
          { label: text.title },
        ]}
      />
      <PageHeader title={text.title} lead={<p>{text.lead(attempt.number, name)}</p>} />
      <Notice kind="info">{text.meaning}</Notice>
      <Form>
        {act === 'annul' ? (
          <RadioGroup
            legend={annul.as}
            name="as"
            value={one(state.values, 'as')}
            error={state.errors.as}
            options={[
              { value: 'given-back', label: annul.givenBack, hint: annul.givenBackHint },
              { value: 'used-up', label: annul.usedUp, hint: annul.usedUpHint },
            ]}
          />
        ) : null}
        <Field
          label={annul.reason}
          name="reason"
          hint={act === 'annul' ? annul.reasonHint : undefined}
          maxLength={longestAnnulReason}
          value={one(state.values, 'reason')}
          error={state.errors.reason}
          required
        />
        <ButtonGroup>
          <Button variant={act === 'annul' ? 'danger' : 'primary'} icon={act === 'annul' ? 'ban' : 'undo-2'}>
            {text.submit}
          </Button>
          <Button href={back} variant="quiet">
            {annul.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
