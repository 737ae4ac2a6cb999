import type { JSX } from 'preact';
import type { Framework, Skill } from '../../modules/skills/index.ts';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import {
  Button,
  Card,
  ChangedMeanwhile,
  Checkbox,
  Field,
  FieldSet,
  Form,
  RadioGroup,
  Select,
  useWords,
} from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { fieldOf } from './details-page.tsx';

export interface SkillsPageProps {
  scope: AchievementScope;
  /** The asserted skills with the scales that they are measured on. */
  asserted: readonly Skill[];
  search: string;
  found: readonly Skill[];
  /** The scale of skills that are added here. */
  ownFramework: Framework;
  values?: FormValues;
  errors?: FormErrors;
}

/** Which skills the badge proves, and how far. */
export function SkillsPage(props: SkillsPageProps): JSX.Element {
  const words = useWords().authoring;
  return (
    <AchievementFrame scope={props.scope} part="skills" errors={props.errors}>
      <p>{words.skills.lead}</p>
      <Asserted {...props} />
      <Find {...props} />
      <Own {...props} />
    </AchievementFrame>
  );
}

function Asserted({ scope, asserted, values, errors }: SkillsPageProps): JSX.Element {
  const words = useWords().authoring;
  const { skills } = scope.achievement.editions[0];
  const typed = (name: string) => {
    const value = values?.[name];
    return typeof value === 'string' ? value : undefined;
  };
  return (
    <section aria-labelledby="yours">
      <h2 id="yours">{words.skills.yours}</h2>
      {skills.length === 0 ? (
        <p class="muted">{words.skills.none}</p>
      ) : (
        <Form>
          <input type="hidden" name="do" value="save" />
          {errors?.state ? <ChangedMeanwhile /> : null}
          {skills.map((skill) => (
            <div class="skill-row" key={skill.skillId}>
              <input
                type="hidden"
                name={`from-${skill.skillId}`}
                value={typed(`from-${skill.skillId}`) ?? String(skill.level)}
              />
              <Select
                label={words.skills.level(skill.name)}
                name={`level-${skill.skillId}`}
                value={typed(`level-${skill.skillId}`) ?? String(skill.level)}
                error={errors?.[`level-${skill.skillId}`]}
                options={levelOptions(
                  asserted.find((one) => one.skillId === skill.skillId)?.framework,
                  words.skills.levelOption,
                )}
              />
              <Checkbox
                label={words.skills.remove(skill.name)}
                name="remove"
                value={skill.skillId}
                checked={[values?.remove ?? []].flat().includes(skill.skillId)}
                id={`remove-${skill.skillId}`}
              />
            </div>
          ))}
          <Button icon="save">{words.save}</Button>
        </Form>
      )}
    </section>
  );
}

function Find({ scope, search, found }: SkillsPageProps): JSX.Element {
  const words = useWords().authoring.skills;
  const present = new Set(scope.achievement.editions[0].skills.map((skill) => skill.skillId));
  const offered = found.filter((skill) => !present.has(skill.skillId));
  return (
    <section aria-labelledby="find">
      <h2 id="find">{words.find}</h2>
      <Form method="get" inline>
        <Field label={words.findLabel} name="q" type="search" value={search} required />
        <Button variant="secondary" icon="search">
          {words.findAction}
        </Button>
      </Form>
      {search !== '' && offered.length === 0 ? <p>{words.noResults}</p> : null}
      {search === '' && offered.length > 0 ? <p class="muted">{words.listed}</p> : null}
      {offered.map((skill) => (
        <Card key={skill.skillId} title={skill.name} level={3}>
          {skill.description ? <p>{skill.description}</p> : null}
          <Form inline>
            <input type="hidden" name="do" value="add" />
            <input type="hidden" name="skillId" value={skill.skillId} />
            <Select
              label={words.level(skill.name)}
              name="level"
              id={`level-of-${skill.skillId}`}
              value="2"
              options={levelOptions(skill.framework, words.levelOption)}
            />
            <Button variant="secondary" icon="plus">
              {words.add}
            </Button>
          </Form>
        </Card>
      ))}
    </section>
  );
}

function Own({ ownFramework, values = {}, errors = {} }: SkillsPageProps): JSX.Element {
  const words = useWords().authoring.skills;
  const field = fieldOf(values, errors);
  return (
    <Form>
      <FieldSet legend={words.own}>
        <input type="hidden" name="do" value="own" />
        <p class="muted">{words.ownHint}</p>
        <Field label={words.ownName} required maxLength={120} {...field('name')} />
        <Field label={words.ownDescription} multiline rows={2} {...field('description')} />
        <RadioGroup
          legend={words.ownKind}
          options={[
            { value: 'technical', label: words.technical },
            { value: 'transversal', label: words.transversal },
          ]}
          {...field('kind')}
          value={typeof values.kind === 'string' ? values.kind : 'technical'}
        />
        <Select
          label={words.ownLevel}
          options={levelOptions(ownFramework, words.levelOption)}
          {...field('level')}
          value={typeof values.level === 'string' ? values.level : '2'}
        />
        <Button variant="secondary" icon="plus">
          {words.ownAction}
        </Button>
      </FieldSet>
    </Form>
  );
}

function levelOptions(
  framework: Framework | undefined,
  label: (level: number, name: string, description: string) => string,
) {
  return (framework?.levels ?? []).map((level) => ({
    value: String(level.level),
    label: label(level.level, level.name, level.description ?? ''),
  }));
}
