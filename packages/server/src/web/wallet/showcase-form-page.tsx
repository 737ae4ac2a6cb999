import type { JSX } from 'preact';
import { longestOfShowcase, type Showcase, showcasePath } from '../../modules/wallet/index.ts';
import { type FormState, many, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  CopyField,
  EditState,
  ErrorSummary,
  Field,
  FieldSet,
  Form,
  PageHeader,
  usePage,
  useWords,
} from '../ui/index.ts';

/** A badge that can be chosen. */
export interface ShowcaseChoice {
  id: string;
  title: string;
  issuerName: string;
  isBrought: boolean;
}

export interface ShowcaseFormPageProps {
  /** Absent before it was saved for the first time. */
  stored: Showcase | undefined;
  choices: readonly ShowcaseChoice[];
  state: FormState;
}

/** Turns the page of one's own on and off, and says what is on it. */
export function ShowcaseFormPage({ stored, choices, state }: ShowcaseFormPageProps): JSX.Element {
  const { showcase: words, wallet } = useWords();
  const { publicUrl } = usePage();
  const { values, errors } = state;
  return (
    <>
      <Breadcrumbs items={[{ label: wallet.title, href: '/wallet' }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={errors} />
      <p>
        <strong>{stored?.isOn ? words.isOn : words.isOff}</strong>
      </p>
      {stored ? (
        <>
          <CopyField
            label={words.address}
            value={`${publicUrl}${showcasePath(stored.id)}`}
            id="showcase-address"
          />
          <ButtonGroup>
            <Button href={showcasePath(stored.id)} variant="quiet" icon="eye">
              {words.see}
            </Button>
          </ButtonGroup>
        </>
      ) : null}
      <Form>
        <EditState values={values} errors={errors} />
        <Checkbox
          label={words.fields.isOn}
          name="isOn"
          hint={words.fields.isOnHint}
          checked={one(values, 'isOn') === 'on'}
          error={errors.isOn}
        />
        <Checkbox
          label={words.fields.isListed}
          name="isListed"
          hint={words.fields.isListedHint}
          checked={one(values, 'isListed') === 'on'}
          error={errors.isListed}
        />
        <Field
          label={words.fields.about}
          name="about"
          hint={words.fields.aboutHint}
          value={one(values, 'about')}
          error={errors.about}
          maxLength={longestOfShowcase.about}
          multiline
          rows={5}
        />
        <Places choices={choices} state={state} />
        <Button icon="save">{words.save}</Button>
      </Form>
    </>
  );
}

function Places({ choices, state: { values, errors } }: Omit<ShowcaseFormPageProps, 'stored'>): JSX.Element {
  const words = useWords().showcase.fields;
  const [badges, places] = [many(values, 'badge'), many(values, 'place')];
  if (choices.length === 0) return <p>{words.none}</p>;
  return (
    <FieldSet legend={words.badges}>
      <p class="muted">{words.badgesHint}</p>
      {choices.map(({ id, title, issuerName, isBrought }, index) => (
        <div key={id} class="showcase__place">
          <input type="hidden" name="badge" value={id} />
          <Field
            label={(isBrought ? words.elsewhere : words.badge)(title, issuerName)}
            name="place"
            id={index === 0 ? 'field-place' : `field-place-${index}`}
            value={places[badges.indexOf(id)] ?? ''}
            error={index === 0 ? errors.place : undefined}
            inputmode="numeric"
            width="short"
            autocomplete="off"
          />
        </div>
      ))}
    </FieldSet>
  );
}
