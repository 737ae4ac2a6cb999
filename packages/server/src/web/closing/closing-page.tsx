import type { JSX } from 'preact';
import type { BeforeClosing, Closing } from '../../modules/issuing/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  DateText,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  usePage,
  useWords,
} from '../ui/index.ts';

export interface ClosingPageProps {
  organisation: Organisation;
  closing: Closing | undefined;
  before: BeforeClosing;
  state: FormState;
}

/** What verifies without us, to take along; and the end, which asks for a reason and for the name. */
export function ClosingPage({ organisation, closing, before, state }: ClosingPageProps): JSX.Element {
  const { closing: words, issuing } = useWords();
  const { name, slug } = organisation;
  return (
    <>
      <ErrorSummary errors={state.errors} />
      <Breadcrumbs
        items={[{ label: issuing.issuer.title, href: `/console/${slug}/issuer` }, { label: words.title }]}
      />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {closing ? <ClosedNotice {...{ name, closing }} /> : null}
      <section aria-labelledby="site">
        <h2 id="site">{words.siteTitle}</h2>
        <p>{words.siteText}</p>
        <p>{closing ? words.final : words.rehearsal}</p>
        <p>
          <Button href={`/console/${slug}/issuer/closing/site.zip`} variant="secondary" icon="download">
            {words.download}
          </Button>
        </p>
      </section>
      {closing ? null : <CloseForm {...{ name, slug, before, state }} />}
    </>
  );
}

/** Stands on every page of a closed organisation. */
export function ClosedNotice({ name, closing }: { name: string; closing: Closing }): JSX.Element {
  const words = useWords().closing;
  return (
    <Notice kind="warning" title={words.closedTitle(name)}>
      <p>{words.closedText}</p>
      <p>
        {words.closedOn} <DateText value={closing.closedAt} />: {closing.reason}
      </p>
    </Notice>
  );
}

function CloseForm({
  name,
  slug,
  before,
  state,
}: Pick<ClosingPageProps, 'before' | 'state'> & { name: string; slug: string }): JSX.Element {
  const words = useWords().closing;
  const { locale } = usePage();
  const { offered, unsigned, unclaimed } = before;
  const figures = (count: number) => count.toLocaleString(locale);
  const isReady = offered === 0 && unsigned === 0;
  return (
    <section aria-labelledby="close">
      <h2 id="close">{words.closeTitle}</h2>
      {offered > 0 ? (
        <Notice kind="warning">
          <p>
            {words.offered(offered, figures(offered))}{' '}
            <a href={`/console/${slug}/achievements`}>{words.toOffers}</a>
          </p>
        </Notice>
      ) : null}
      {unsigned > 0 ? (
        <Notice kind="warning">
          <p>
            {words.unsigned(unsigned, figures(unsigned))}{' '}
            <a href={`/console/${slug}/awards`}>{words.toAwards}</a>
          </p>
        </Notice>
      ) : null}
      {isReady ? (
        <>
          <Notice kind="warning">
            <p>{words.meaning}</p>
            {unclaimed > 0 ? <p>{words.unclaimed(unclaimed, figures(unclaimed))}</p> : null}
          </Notice>
          <Form autocomplete="off">
            <Field
              label={words.reason}
              name="reason"
              multiline
              rows={4}
              hint={words.reasonHint}
              value={one(state.values, 'reason')}
              error={state.errors.reason}
              required
            />
            <Field
              label={words.name(name)}
              name="name"
              value={one(state.values, 'name')}
              error={state.errors.name}
              required
            />
            <Button variant="danger" icon="ban">
              {words.submit}
            </Button>
          </Form>
        </>
      ) : null}
    </section>
  );
}
