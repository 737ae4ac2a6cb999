import type { JSX } from 'preact';
import { agentSectors, finderBounds, licences } from '../../modules/catalog/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { type FinderQuery, finderAddress, finderThemes } from '../embed/finder-query.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Button,
  Checkbox,
  EditState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Select,
  useWords,
} from '../ui/index.ts';
import { languages } from '../words/index.ts';
import { FinderSnippet } from './snippet.tsx';

export interface SettingsProps {
  organisation: Organisation;
  base: string;
  /** Absent for whoever may only look. */
  state: FormState | undefined;
  /** How the finder of the snippet and the preview is to look. */
  finder: FinderQuery;
}

/** What others may do with the organisation's descriptions, and how its finder gets into other sites. */
export function SettingsPage({ organisation, base, state, finder }: SettingsProps): JSX.Element {
  const { settings } = useWords().openData;
  const { slug } = organisation;
  return (
    <>
      <PageHeader title={settings.title} lead={<p>{settings.lead}</p>} />
      {state ? <Settings state={state} base={base} /> : null}
      <section aria-labelledby="others">
        <h2 id="others">{settings.others}</h2>
        <ul>
          <li>
            <a href={`${base}/open-data/registry`}>{settings.rehearsal}</a>
          </li>
          <li>
            <a href={`/organisations/${slug}/editions.atom`}>{settings.ownFeed}</a>
          </li>
          <li>
            <a href={`/open-data/catalogue.json?org=${slug}`}>{settings.ownData}</a>
          </li>
          <li>
            <a href="/open-data">{settings.publicPage}</a>
          </li>
        </ul>
      </section>
      <OwnFinder organisation={organisation} base={base} finder={finder} />
    </>
  );
}

function Settings({ state, base }: { state: FormState; base: string }): JSX.Element {
  const { openData } = useWords();
  const { settings } = openData;
  const { values, errors } = state;
  const field = (name: string) => ({ name, value: one(values, name), error: errors[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form autocomplete="off" action={`${base}/open-data`}>
        <EditState values={values} errors={errors} />
        <Select
          {...field('licence')}
          label={settings.licence}
          hint={settings.licenceHint}
          required={false}
          options={[
            { value: '', label: settings.noLicence },
            ...licences.map((licence) => ({ value: licence, label: openData.licences[licence] })),
          ]}
        />
        <Select
          {...field('sector')}
          label={settings.sector}
          hint={settings.sectorHint}
          required={false}
          options={[
            { value: '', label: settings.noSector },
            ...agentSectors.map((sector) => ({ value: sector, label: openData.sectors[sector] })),
          ]}
        />
        <Field
          {...field('contactEmail')}
          label={settings.contactEmail}
          hint={settings.contactEmailHint}
          type="email"
          maxLength={254}
          required={false}
        />
        <Field
          {...field('finderHosts')}
          label={settings.finderHosts}
          hint={settings.finderHostsHint}
          multiline
          rows={3}
          maxLength={finderBounds.hosts * (finderBounds.host + 1)}
          required={false}
        />
        <Checkbox
          label={settings.isRecognizing}
          hint={settings.isRecognizingHint}
          name="isRecognizing"
          checked={one(values, 'isRecognizing') === 'on'}
        />
        <Button icon="save">{settings.save}</Button>
      </Form>
    </>
  );
}

function OwnFinder({ organisation, base, finder }: Omit<SettingsProps, 'state'>): JSX.Element {
  const { openData } = useWords();
  const { settings } = openData;
  const address = finderAddress(finder);
  return (
    <section aria-labelledby="own-finder">
      <h2 id="own-finder">{settings.finder}</h2>
      <p>{settings.finderLead}</p>
      <Form method="get" action={`${base}/open-data#own-finder`} inline>
        <Select
          label={settings.theme}
          name="theme"
          value={finder.theme}
          options={finderThemes.map((theme) => ({ value: theme, label: settings.themes[theme] }))}
        />
        <Select
          label={settings.language}
          name="lang"
          value={finder.lang}
          required={false}
          options={[
            { value: '', label: settings.everyLanguage },
            ...languages.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Button variant="secondary">{settings.show}</Button>
      </Form>
      <FinderSnippet address={address} title={openData.finder.title(organisation.name)} />
      <h3>{settings.preview}</h3>
      <iframe class="finder-preview" src={address} title={settings.previewTitle} loading="lazy" />
    </section>
  );
}
