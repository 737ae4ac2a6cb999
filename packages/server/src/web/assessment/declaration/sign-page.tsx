import type { JSX } from 'preact';
import type { Declaration } from '../../../modules/assessment/index.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  DateTimeText,
  ErrorSummary,
  Form,
  Markdown,
  Notice,
  PageHeader,
  useWords,
} from '../../ui/index.ts';

/** The statement in full, and the place to sign it. */
export function SignPage(props: {
  enrolmentId: string;
  declaration: Declaration;
  signedAt: Date | undefined;
  errors?: { [field: string]: string } | undefined;
}): JSX.Element {
  const words = useWords();
  const { declaration, signedAt, errors, enrolmentId } = props;
  const back = `/learn/${enrolmentId}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.learning.title, href: '/learn' },
          { label: words.declaration.back, href: back },
          { label: declaration.title },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHeader title={declaration.title} lead={<p>{words.declaration.version(declaration.version)}</p>} />
      <Markdown text={declaration.text} headingLevel={2} />
      {signedAt ? (
        <Notice kind="success">
          <p>
            {words.declaration.signedOn} <DateTimeText value={signedAt} />.
          </p>
        </Notice>
      ) : (
        <Form>
          <Checkbox name="signed" label={words.declaration.declare} error={errors?.signed} />
          <ButtonGroup>
            <Button icon="signature">{words.declaration.sign}</Button>
            <Button href={back} variant="quiet">
              {words.declaration.later}
            </Button>
          </ButtonGroup>
        </Form>
      )}
    </>
  );
}
