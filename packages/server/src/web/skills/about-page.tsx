import type { JSX } from 'preact';
import { type Framework, nameOf, ownBounds, scaleIn } from '../../modules/skills/index.ts';
import { fieldOf } from '../catalog/content-answer.tsx';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  EditState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Select,
  useReads,
  useWords,
} from '../ui/index.ts';
import type { DraftScope, FrameworkScope } from './framework-door.ts';

export interface AboutPageProps {
  scope: FrameworkScope;
  scales: readonly Framework[];
  /** Absent: it is begun here. */
  draft?: DraftScope | undefined;
  state: FormState;
}

/** What a framework of an organisation's own says of itself. */
export function AboutPage({ scope, scales, draft, state }: AboutPageProps): JSX.Element {
  const { frameworks, ownFrameworks } = useWords();
  const words = ownFrameworks.about;
  const { values, errors } = state;
  const field = fieldOf(values, errors);
  const title = draft ? words.title : words.newTitle;
  const content = draft?.draft.content;
  const crumb = draft && content ? [{ label: nameOf(content, content), href: draft.address }] : [];
  return (
    <>
      <Breadcrumbs items={[{ label: frameworks.title, href: scope.base }, ...crumb, { label: title }]} />
      <PageHeader title={title} lead={draft ? undefined : <p>{words.newLead}</p>} />
      <ErrorSummary errors={errors} />
      <Form autocomplete="off">
        {draft ? <EditState values={values} errors={errors} /> : null}
        {draft ? <input type="hidden" name="language" value={one(values, 'language')} /> : null}
        <Field label={words.name} maxLength={ownBounds.name} {...field('name')} required />
        {draft ? null : (
          <Field
            label={words.language}
            hint={words.languageHint}
            width="short"
            {...field('language')}
            required
          />
        )}
        <Field
          label={words.languages}
          hint={words.languagesHint(ownBounds.languages)}
          width="medium"
          {...field('languages')}
        />
        <Field
          label={words.description}
          multiline
          rows={4}
          maxLength={ownBounds.description}
          {...field('description')}
        />
        <Field
          label={words.licence}
          hint={words.licenceHint}
          maxLength={ownBounds.licence}
          {...field('licence')}
        />
        <ScaleSelect {...{ scales, state }} hint={words.scaleHint} />
        <p>
          <a href={`${scope.base.replace(/\/frameworks$/, '')}/scales/new`}>{words.newScale}</a>
        </p>
        <Button icon="save">{draft ? words.save : words.create}</Button>
      </Form>
    </>
  );
}

/** One of the scales that an organisation may measure by. */
export function ScaleSelect(props: {
  scales: readonly Framework[];
  state: FormState;
  hint?: string | undefined;
}): JSX.Element {
  const words = useWords().ownFrameworks.about;
  const reads = useReads();
  const { scales, state, hint } = props;
  return (
    <Select
      label={words.scale}
      name="scaleId"
      hint={hint}
      value={one(state.values, 'scaleId')}
      error={state.errors.scaleId}
      options={scales.map((scale) => ({
        value: scale.frameworkId,
        label: scaleIn(scale, reads).name.text,
      }))}
    />
  );
}
