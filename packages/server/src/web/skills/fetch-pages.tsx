import type { JSX } from 'preact';
import type { CountedSource, Framework } from '../../modules/skills/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  EditState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  useWords,
} from '../ui/index.ts';
import { ScaleSelect } from './about-page.tsx';
import type { FrameworkScope } from './framework-door.ts';
import { Frame } from './framework-pages.tsx';

/** Where the address of a framework at a CASE service is typed. */
export function FetchPage({ scope, state }: { scope: FrameworkScope; state: FormState }): JSX.Element {
  const { frameworks, ownFrameworks } = useWords();
  const words = ownFrameworks.fetch;
  const { values, errors } = state;
  return (
    <>
      <Breadcrumbs items={[{ label: frameworks.title, href: scope.base }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={errors} />
      <Form>
        <Field
          label={words.address}
          hint={words.hint}
          name="address"
          type="url"
          value={one(values, 'address')}
          error={errors.address}
          required
        />
        <Button icon="cloud-download">{words.action}</Button>
      </Form>
    </>
  );
}

/** On which scale the skills of an imported framework are measured. */
export function MeasurePage(props: {
  scope: FrameworkScope;
  source: CountedSource;
  scales: readonly Framework[];
  state: FormState;
}): JSX.Element {
  const words = useWords().ownFrameworks.measure;
  const { scope, source, scales, state } = props;
  return (
    <Frame scope={scope} source={source}>
      <ErrorSummary errors={state.errors} />
      <p>{words.lead}</p>
      <Form autocomplete="off">
        <EditState values={state.values} errors={state.errors} />
        <ScaleSelect scales={scales} state={state} />
        <Button icon="save">{words.action}</Button>
      </Form>
    </Frame>
  );
}
