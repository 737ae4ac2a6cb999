import type { JSX } from 'preact';
import { type Framework, type Skill, scaleIn, skillIn } from '../../modules/skills/index.ts';
import { useTexts } from '../edition-texts.ts';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import {
  Button,
  Card,
  ChangedMeanwhile,
  Checkbox,
  Field,
  FieldSet,
  Form,
  InLanguage,
  RadioGroup,
  Select,
  useReads,
  useWords,
} from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { Autosave } from './autosave.tsx';
import { fieldOf } from './content-answer.tsx';

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
  keptAt?: Date | undefined;
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

function Asserted({ scope, asserted, values, errors = {}, keptAt }: SkillsPageProps): JSX.Element {
  const words = useWords().authoring;
  const { skills } = useTexts(scope.achievement.editions[0]);
  const levelOptions = useLevelOptions();
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
        <Form autocomplete="off">
          <Autosave at={`${scope.address}/skills`} keptAt={keptAt} waits={Object.keys(errors).length === 0} />
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
                options={levelOptions(asserted.find((one) => one.skillId === skill.skillId)?.framework)}
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
  const reads = useReads();
  const levelOptions = useLevelOptions();
  const offered = found
    .filter((skill) => !present.has(skill.skillId))
    .map((skill) => ({ ...skill, shown: skillIn(skill, reads) }));
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
      {offered.map(({ shown, ...skill }) => (
        <Card key={skill.skillId} title={shown.name.text} language={shown.name.language} level={3}>
          {shown.description ? (
            <p>
              <InLanguage language={shown.description.language}>{shown.description.text}</InLanguage>
            </p>
          ) : null}
          <Form inline>
            <input type="hidden" name="do" value="add" />
            <input type="hidden" name="skillId" value={skill.skillId} />
            <Select
              label={words.level(shown.name.text)}
              name="level"
              id={`level-of-${skill.skillId}`}
              value="2"
              options={levelOptions(skill.framework)}
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
  const levelOptions = useLevelOptions();
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
          options={levelOptions(ownFramework)}
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

/** Levels in the reader's language; an option of a list cannot say which it is in. */
function useLevelOptions() {
  const reads = useReads();
  const { levelOption } = useWords().authoring.skills;
  return (framework: Framework | undefined) =>
    (framework ? scaleIn(framework, reads).levels : []).map(({ level, name, description }) => ({
      value: String(level),
      label: levelOption(level, name.text, description?.text ?? ''),
    }));
}
