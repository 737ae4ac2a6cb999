import type { JSX } from 'preact';
import type { Award } from '../../modules/issuing/index.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  useWords,
} from '../ui/index.ts';

export type Hold = 'suspend' | 'reinstate';

export interface HoldPageProps {
  hold: Hold;
  slug: string;
  award: Award;
  /** False for what was signed without an entry for suspension. */
  mayBe: boolean;
  reason?: string;
  errors?: { [field: string]: string };
}

/** Asks why an award is put on hold, or counts again; says what can be done where it cannot be. */
export function HoldPage({ hold, slug, award, mayBe, reason, errors }: HoldPageProps): JSX.Element {
  const { issuing, refusals } = useWords();
  const words = issuing[hold];
  const list = `/console/${slug}/awards`;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Breadcrumbs
        items={[
          { label: issuing.console.title, href: list },
          { label: award.holderName, href: `${list}/${award.id}` },
          { label: words.title },
        ]}
      />
      <PageHeader title={words.title} lead={<p>{words.lead(award.title, award.holderName)}</p>} />
      {mayBe ? (
        <>
          <Notice kind="info">{words.meaning}</Notice>
          <Form>
            <Field
              label={words.reason}
              name="reason"
              multiline
              rows={3}
              value={reason}
              hint={words.reasonHint}
              error={errors?.reason}
              required
            />
            <ButtonGroup>
              <Button icon={hold === 'suspend' ? 'circle-pause' : 'undo-2'}>{words.submit}</Button>
              <Button href={`${list}/${award.id}`} variant="quiet">
                {words.cancel}
              </Button>
            </ButtonGroup>
          </Form>
        </>
      ) : (
        <>
          <Notice kind="warning">{refusals['issuing.not-suspendable']}</Notice>
          <ButtonGroup>
            <Button href={`${list}/${award.id}/revoke`} variant="secondary" icon="ban">
              {issuing.suspend.revokeInstead}
            </Button>
            <Button href={`${list}/${award.id}`} variant="quiet">
              {words.cancel}
            </Button>
          </ButtonGroup>
        </>
      )}
    </>
  );
}
