import type { JSX } from 'preact';
import {
  type Framework,
  type FrameworkItem,
  flatten,
  nameOf,
  ownBounds,
  scaleIn,
  treeOf,
} from '../../modules/skills/index.ts';
import { fieldOf } from '../catalog/content-answer.tsx';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  Checkbox,
  EditState,
  ErrorSummary,
  Field,
  FieldSet,
  Form,
  PageHeader,
  RadioGroup,
  Select,
  usePage,
  useReads,
  useWords,
} from '../ui/index.ts';
import type { DraftScope } from './framework-door.ts';
import { fieldIn } from './own-forms.ts';

export interface ItemPageProps {
  scope: DraftScope;
  scale: Framework;
  /** Absent: it is added here. */
  item: FrameworkItem | undefined;
  state: FormState;
}

/** What a group or a skill says, in every language of its framework. */
export function ItemPage(props: ItemPageProps): JSX.Element {
  const { frameworks, ownFrameworks } = useWords();
  const { scope, item, state } = props;
  const words = ownFrameworks.item;
  const { content } = scope.draft;
  const { values, errors } = state;
  const field = fieldOf(values, errors);
  const title = item ? nameOf(content, item) : words.newTitle;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: frameworks.title, href: scope.base },
          { label: nameOf(content, content), href: scope.address },
          { label: title },
        ]}
      />
      <PageHeader title={title} language={item ? content.language : undefined} />
      <ErrorSummary errors={errors} />
      <Form autocomplete="off">
        {item ? <EditState values={values} errors={errors} /> : null}
        <RadioGroup
          legend={words.kind}
          name="kind"
          value={one(values, 'kind')}
          error={errors.kind}
          options={(['group', 'skill'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <Texts {...props} language={content.language} />
        <Field label={words.code} hint={words.codeHint} width="short" {...field('code')} />
        <Place {...props} />
        <Checkbox
          label={words.isTransversal}
          name="isTransversal"
          checked={one(values, 'isTransversal') !== ''}
          error={errors.isTransversal}
        />
        <Field label={words.related} hint={words.relatedHint} multiline rows={3} {...field('related')} />
        <Levels {...props} language={content.language} />
        {content.languages.map((language) => (
          <OtherLanguage key={language} {...props} language={language} />
        ))}
        <Button icon="save">{item ? words.save : ownFrameworks.draft.addAction}</Button>
      </Form>
      {item ? (
        <Form action={`${scope.address}/items/${item.itemId}/remove`}>
          <p class="muted">{words.removeLead}</p>
          <Button variant="danger" icon="trash-2">
            {words.remove}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

/** Everything but itself and what stands below it, from the top down. */
function Place({ scope, item, state }: ItemPageProps): JSX.Element {
  const words = useWords().ownFrameworks.item;
  const { content } = scope.draft;
  const own = flatten(treeOf(content)).find((branch) => branch.item.itemId === item?.itemId);
  const left = new Set(own ? flatten([own]).map((branch) => branch.item.itemId) : []);
  const places = flatten(treeOf(content)).filter(
    ({ item, depth }) => !left.has(item.itemId) && depth < ownBounds.depth,
  );
  return (
    <Select
      label={words.broader}
      name="broader"
      value={one(state.values, 'broader')}
      error={state.errors.broader}
      required={false}
      options={[
        { value: '', label: words.top },
        ...places.map(({ item, depth }) => ({
          value: item.itemId,
          label: `${'\u2003'.repeat(depth - 1)}${[item.code, nameOf(content, item)].filter(Boolean).join(' ')}`,
        })),
      ]}
    />
  );
}

type InOne = ItemPageProps & { language: string };

function Texts({ scope, state, language }: InOne): JSX.Element {
  const words = useWords().ownFrameworks.item;
  const { content } = scope.draft;
  const isFirst = language === content.language;
  const field = fieldOf(state.values, state.errors);
  const at = (name: string) => ({ ...field(fieldIn(content, name, language)), language });
  const named = useNaming(isFirst ? undefined : language);
  return (
    <>
      <Field label={named(words.name)} maxLength={ownBounds.name} required={isFirst} {...at('name')} />
      <Field
        label={named(words.description)}
        multiline
        rows={3}
        maxLength={ownBounds.description}
        {...at('description')}
      />
      <Field
        label={named(words.alternatives)}
        hint={words.alternativesHint(ownBounds.alternatives)}
        multiline
        rows={2}
        {...at('alternatives')}
      />
    </>
  );
}

function Levels({ scope, scale, state, language }: InOne): JSX.Element {
  const words = useWords().ownFrameworks.item;
  const { content } = scope.draft;
  const field = fieldOf(state.values, state.errors);
  const named = useNaming(language === content.language ? undefined : language);
  return (
    <FieldSet legend={named(words.levels)}>
      <p class="muted">{words.levelsHint}</p>
      {scaleIn(scale, useReads()).levels.map(({ level, name }) => (
        <Field
          key={level}
          label={named(words.level(level, name.text))}
          multiline
          rows={2}
          maxLength={ownBounds.level}
          language={language}
          {...field(fieldIn(content, `level-${level}`, language))}
        />
      ))}
    </FieldSet>
  );
}

function OtherLanguage(props: InOne): JSX.Element {
  const names = new Intl.DisplayNames(usePage().locale, { type: 'language' });
  return (
    <FieldSet legend={names.of(props.language) ?? props.language}>
      <Texts {...props} />
      <Levels {...props} />
    </FieldSet>
  );
}

/** Says behind a question in which language it is to be answered. */
function useNaming(language: string | undefined): (label: string) => string {
  const words = useWords().ownFrameworks.item;
  const names = new Intl.DisplayNames(usePage().locale, { type: 'language' });
  return (label) =>
    language === undefined ? label : words.inLanguage(label, names.of(language) ?? language);
}
