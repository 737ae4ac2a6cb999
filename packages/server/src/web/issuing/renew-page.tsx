import type { JSX } from 'preact';
import type { Award } from '../../modules/issuing/index.ts';
import { timeFormat } from '../formats.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  usePage,
  useWords,
} from '../ui/index.ts';

export interface RenewPageProps {
  slug: string;
  award: Award;
  /** As the edition says. */
  proposed: Date | undefined;
  state: FormState;
}

/** Asks until when an award counts, and by what it is renewed. */
export function RenewPage({ slug, award, proposed, state }: RenewPageProps): JSX.Element {
  const { issuing } = useWords();
  const words = issuing.renew;
  const { locale } = usePage();
  const list = `/console/${slug}/awards`;
  const { values, errors } = state;
  const ends = timeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(award.expiresAt);
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
      <Notice kind="info">{words.meaning}</Notice>
      <Form>
        <Field
          label={words.expires}
          name="expiresOn"
          type="date"
          value={one(values, 'expiresOn') || proposed?.toISOString().slice(0, 10)}
          hint={words.expiresHint(ends)}
          error={errors.expiresOn}
          required
        />
        <Field
          label={words.reason}
          name="reason"
          multiline
          rows={3}
          value={one(values, 'reason')}
          hint={words.reasonHint}
          error={errors.reason}
          required
        />
        <ButtonGroup>
          <Button icon="refresh-cw">{words.submit}</Button>
          <Button href={`${list}/${award.id}`} variant="quiet">
            {words.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
