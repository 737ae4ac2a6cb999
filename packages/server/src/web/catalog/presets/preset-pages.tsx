import type { JSX } from 'preact';
import { type NamedPreset, wordsOfPreset } from '../../../modules/assessment/index.ts';
import type { AchievementEdition } from '../../../modules/catalog/index.ts';
import { contentFields } from '../../../modules/catalog/index.ts';
import { type FormState, one } from '../../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Select,
  useReads,
  useWords,
} from '../../ui/index.ts';
import { PresetCards } from './preset-cards.tsx';
import { PresetFacts } from './preset-facts.tsx';

interface ListProps {
  base: string;
  presets: readonly NamedPreset[];
  mayAuthor: boolean;
  state: FormState;
}

/** All presets, and the form that brings one in. */
export function PresetListPage({ base, presets, mayAuthor, state }: ListProps): JSX.Element {
  const { presets: words, authoring } = useWords();
  const own = presets.filter(({ isOwn }) => isOwn);
  return (
    <>
      <Breadcrumbs
        items={[{ label: authoring.title, href: `${base}/achievements` }, { label: words.title }]}
      />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={state.errors} />
      <section aria-labelledby="of-cairn">
        <h2 id="of-cairn">{words.ofCairn}</h2>
        <PresetCards base={base} presets={presets.filter(({ isOwn }) => !isOwn)} />
      </section>
      <section aria-labelledby="own-presets">
        <h2 id="own-presets">{words.own}</h2>
        {own.length > 0 ? <PresetCards base={base} presets={own} /> : <p>{words.ownNone}</p>}
      </section>
      {mayAuthor ? (
        <section aria-labelledby="bring">
          <h2 id="bring">{words.bring}</h2>
          <Form multipart>
            <Field
              label={words.file}
              hint={words.fileHint}
              name="file"
              type="file"
              accept="application/json,.json"
              error={state.errors.file}
              required
            />
            <Button icon="upload">{words.bringAction}</Button>
          </Form>
        </section>
      ) : null}
    </>
  );
}

interface OneProps {
  base: string;
  named: NamedPreset;
  mayAuthor: boolean;
  state: FormState;
}

/** What one preset sets, what it cannot, and the form that begins with it. */
export function PresetPage({ base, named, mayAuthor, state }: OneProps): JSX.Element {
  const { presets: words } = useWords();
  const { preset, presetId, isOwn } = named;
  const { language, said } = wordsOfPreset(preset, useReads());
  const here = `${base}/presets/${presetId}`;
  return (
    <>
      <PresetCrumbs base={base} label={said.name} />
      <ErrorSummary errors={state.errors} />
      <PageHeader title={said.name} language={language} kicker={words.title} lead={<p>{said.about}</p>} />
      {mayAuthor ? <BeginForm state={state} /> : null}
      <PresetFacts preset={preset} said={said} language={language} />
      <ButtonGroup>
        <Button href={`${here}/file`} variant="secondary" icon="download">
          {words.download}
        </Button>
        {isOwn && mayAuthor ? (
          <Button href={`${here}/remove`} variant="quiet" icon="trash-2">
            {words.remove}
          </Button>
        ) : null}
      </ButtonGroup>
    </>
  );
}

function BeginForm({ state: { values, errors } }: { state: FormState }): JSX.Element {
  const { presets: words, authoring } = useWords();
  const { title, purpose } = authoring.details.fields;
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{words.beginTitle}</h2>
      <Form>
        <Field
          label={title.label}
          hint={title.hint}
          name="title"
          maxLength={limitOf('title')}
          value={one(values, 'title')}
          error={errors.title}
          required
        />
        <Field
          label={purpose.label}
          hint={words.purposeHint}
          name="purpose"
          maxLength={limitOf('purpose')}
          value={one(values, 'purpose')}
          error={errors.purpose}
          multiline
          rows={3}
        />
        <Button icon="arrow-right">{words.begin}</Button>
      </Form>
    </section>
  );
}

function limitOf(name: 'title' | 'purpose'): number | undefined {
  const field = contentFields[name];
  return field.kind === 'line' || field.kind === 'text' ? field.most : undefined;
}

/** The last question before a preset is gone. */
export function RemovePresetPage({ base, named }: { base: string; named: NamedPreset }): JSX.Element {
  const { presets: words } = useWords();
  const { said } = wordsOfPreset(named.preset, useReads());
  return (
    <>
      <PresetCrumbs base={base} label={words.remove} />
      <PageHeader title={words.removeTitle(said.name)} lead={<p>{words.removeText}</p>} />
      <Form>
        <ButtonGroup>
          <Button variant="danger" icon="trash-2">
            {words.remove}
          </Button>
          <Button href={`${base}/presets/${named.presetId}`} variant="quiet">
            {words.keep}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

interface CopyProps {
  base: string;
  /** The newest edition of each. */
  offers: readonly AchievementEdition[];
  state: FormState;
}

/** Begins as a copy of something that the organisation offers. */
export function CopyPage({ base, offers, state: { values, errors } }: CopyProps): JSX.Element {
  const { presets: words, authoring } = useWords();
  return (
    <>
      <Breadcrumbs
        items={[
          { label: authoring.title, href: `${base}/achievements` },
          { label: authoring.newTitle, href: `${base}/achievements/new` },
          { label: words.copyTitle },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHeader title={words.copyTitle} lead={<p>{words.fromCopyLead}</p>} />
      {offers.length === 0 ? (
        <p>{words.copyNone}</p>
      ) : (
        <Form>
          <Select
            label={words.copyOf}
            name="from"
            value={one(values, 'from')}
            error={errors.from}
            options={offers.map(({ achievementId, title }) => ({
              value: achievementId,
              label: title || authoring.list.untitled,
            }))}
          />
          <Field
            label={words.copyName}
            hint={words.copyHint}
            name="title"
            maxLength={limitOf('title')}
            value={one(values, 'title')}
            error={errors.title}
            required
          />
          <Button icon="copy-plus">{words.copy}</Button>
        </Form>
      )}
    </>
  );
}

function PresetCrumbs({ base, label }: { base: string; label: string }): JSX.Element {
  const { presets: words, authoring } = useWords();
  return (
    <Breadcrumbs
      items={[
        { label: authoring.title, href: `${base}/achievements` },
        { label: words.title, href: `${base}/presets` },
        { label },
      ]}
    />
  );
}
