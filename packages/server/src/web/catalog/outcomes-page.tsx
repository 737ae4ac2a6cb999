import type { JSX } from 'preact';
import { type OutcomeField, outcomeFields } from '../../modules/catalog/index.ts';
import { useTexts } from '../edition-texts.ts';
import type { FormErrors } from '../forms/form-state.ts';
import {
  Button,
  ButtonGroup,
  ChangedMeanwhile,
  CheckboxGroup,
  Field,
  FieldSet,
  Form,
  Notice,
  useWords,
} from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { Autosave } from './autosave.tsx';
import { FactAnswer } from './content-answer.tsx';
import type { OutcomeRow } from './draft-rows.ts';

export interface OutcomesPageProps {
  scope: AchievementScope;
  /** As they are saved, or as they were typed. Empty ones are places for new ones. */
  rows: readonly OutcomeRow[];
  errors?: FormErrors;
  keptAt?: Date | undefined;
}

/** What an earner can do, and which skill each outcome shows. */
export function OutcomesPage({ scope, rows, errors = {}, keptAt }: OutcomesPageProps): JSX.Element {
  const words = useWords().authoring;
  const text = words.outcomes;
  const { skills } = useTexts(scope.achievement.editions[0]);
  const options = skills.map((skill) => ({ value: skill.skillId, label: skill.name }));
  return (
    <AchievementFrame scope={scope} part="outcomes" errors={errors}>
      <p>{text.lead}</p>
      {skills.length === 0 ? (
        <Notice kind="info">
          <p>
            <a href={`${scope.address}/skills`}>{text.noSkills}</a>
          </p>
        </Notice>
      ) : null}
      <Form autocomplete="off">
        <Autosave at={`${scope.address}/outcomes`} keptAt={keptAt} />
        {errors.state ? <ChangedMeanwhile /> : null}
        {rows.map((row, index) => (
          <FieldSet key={row.outcomeId || `new-${index}`} legend={text.outcome(index + 1)}>
            <input type="hidden" name={`id-${index}`} value={row.outcomeId} />
            <input type="hidden" name={`from-${index}`} value={row.from ?? ''} />
            <Field
              label={text.text}
              name={`text-${index}`}
              value={row.text}
              error={errors[`text-${index}`]}
              multiline
              rows={2}
              required
            />
            <OutcomeParts row={row} index={index} errors={errors} />
            {options.length > 0 ? (
              <CheckboxGroup
                legend={text.shows}
                name={`skills-${index}`}
                options={options}
                values={row.skillIds}
              />
            ) : null}
          </FieldSet>
        ))}
        <p class="muted">{text.removeHint}</p>
        <ButtonGroup>
          <Button icon="save">{words.save}</Button>
          <Button name="more" value="1" variant="secondary" icon="plus">
            {text.more}
          </Button>
        </ButtonGroup>
      </Form>
    </AchievementFrame>
  );
}

const parts = Object.keys(outcomeFields) as OutcomeField[];

/** Folded away, because an outcome is complete without; open where something is said or wrong. */
function OutcomeParts(props: { row: OutcomeRow; index: number; errors: FormErrors }): JSX.Element {
  const { row, index, errors } = props;
  const words = useWords().authoring.described;
  const isOpen = parts.some((name) => row.parts[name] || errors[`${name}-${index}`]);
  return (
    <details class="disclosure" open={isOpen}>
      <summary>{words.inParts}</summary>
      {parts.map((name) => (
        <FactAnswer
          key={name}
          {...words.outcome[name]}
          name={`${name}-${index}`}
          value={row.parts[name]}
          error={errors[`${name}-${index}`]}
          field={outcomeFields[name]}
          required={false}
        />
      ))}
    </details>
  );
}
