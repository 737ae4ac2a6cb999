import type { JSX } from 'preact';
import type { Case } from '../../modules/cases/index.ts';
import type { Award, Succession } from '../../modules/issuing/index.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  DateText,
  DefinitionList,
  ErrorSummary,
  Field,
  Form,
  Notice,
  NumberText,
  PageHeader,
  Timeline,
  useWords,
} from '../ui/index.ts';
import { AwardTag } from '../wallet/award-tag.tsx';
import { lifeOf } from './award-life.ts';

export interface IssuedAwardPageProps {
  slug: string;
  award: Award;
  badgeSvg: string;
  now: Date;
  mayRevoke: boolean;
  mayAmend: boolean;
  mayRenew: boolean;
  successions: readonly Succession[];
  /** What can be done about a suspension, by whom asks. */
  hold?: 'suspend' | 'reinstate' | undefined;
  /** The case in which it is to be decided whether it stays. */
  question?: Case | undefined;
}

/** One award as its organisation sees it. */
export function IssuedAwardPage({
  slug,
  award,
  badgeSvg,
  now,
  mayRevoke,
  mayAmend,
  mayRenew,
  successions,
  hold,
  question,
}: IssuedAwardPageProps): JSX.Element {
  const words = useWords().issuing;
  const { notice } = useWords().cases.lapse;
  const list = `/console/${slug}/awards`;
  return (
    <>
      <Breadcrumbs items={[{ label: words.console.title, href: list }, { label: award.holderName }]} />
      <PageHeader
        title={award.holderName}
        lead={<p>{award.title}</p>}
        actions={
          <ButtonGroup>
            <Button href={`/awards/${award.id}`} variant="secondary" icon="external-link">
              {words.console.publicPage}
            </Button>
            {hold ? (
              <Button
                href={`${list}/${award.id}/${hold}`}
                variant="secondary"
                icon={hold === 'suspend' ? 'circle-pause' : 'undo-2'}
              >
                {words.console[hold]}
              </Button>
            ) : null}
            {mayAmend ? (
              <Button href={`${list}/${award.id}/amend`} variant="secondary" icon="pen-line">
                {words.console.amend}
              </Button>
            ) : null}
            {mayRenew ? (
              <Button href={`${list}/${award.id}/renew`} variant="secondary" icon="refresh-cw">
                {words.console.renew}
              </Button>
            ) : null}
            {mayRevoke && award.status !== 'revoked' ? (
              <Button href={`${list}/${award.id}/revoke`} variant="danger" icon="ban">
                {words.console.revoke}
              </Button>
            ) : null}
          </ButtonGroup>
        }
      />
      {question && award.questionedAt ? (
        <Notice kind="warning">
          <p>
            {notice.console} <a href={`/console/${slug}/cases/${question.id}`}>{notice.see}</a>
          </p>
        </Notice>
      ) : null}
      <div class="issued-award">
        <Badge svg={badgeSvg} alt="" size="large" />
        <DefinitionList
          items={[
            { term: words.console.state, children: <AwardTag award={award} now={now} /> },
            { term: words.console.earned, children: <DateText value={award.awardedAt} /> },
            {
              term: words.console.expires,
              children: award.expiresAt && <DateText value={award.expiresAt} />,
            },
            { term: words.console.howEarned, children: words.console.source[award.source.kind] },
            {
              term: words.console.score,
              children:
                award.scorePercent === undefined ? undefined : (
                  <NumberText value={award.scorePercent / 100} style="percent" />
                ),
            },
            { term: words.console.note, children: award.note },
            {
              term: words.console.suspendedOn,
              children: award.suspended && <DateText value={award.suspended.at} />,
            },
            {
              term: words.console.revokedOn,
              children: award.endedAt && <DateText value={award.endedAt} />,
            },
            { term: words.console.reason, children: award.endReason ?? award.suspended?.reason },
          ]}
        />
      </div>
      <section aria-labelledby="life" class="issued-life">
        <h2 id="life">{words.award.lifeTitle}</h2>
        <Timeline
          events={lifeOf({ award, successions }, now, words.award.life)}
          now={now}
          label={words.award.lifeTitle}
        />
      </section>
    </>
  );
}

export interface RevokePageProps {
  slug: string;
  award: Award;
  reason?: string;
  errors?: { [field: string]: string };
}

/** Asks for the reason and for a clear yes, because nothing brings a revoked award back. */
export function RevokePage({ slug, award, reason, errors }: RevokePageProps): JSX.Element {
  const words = useWords().issuing;
  const list = `/console/${slug}/awards`;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Breadcrumbs
        items={[
          { label: words.console.title, href: list },
          { label: award.holderName, href: `${list}/${award.id}` },
          { label: words.revoke.title },
        ]}
      />
      <PageHeader
        title={words.revoke.title}
        lead={<p>{words.revoke.lead(award.title, award.holderName)}</p>}
      />
      <Notice kind="warning">{words.revoke.meaning}</Notice>
      <Form>
        <Field
          label={words.revoke.reason}
          name="reason"
          multiline
          rows={3}
          value={reason}
          hint={words.revoke.reasonHint}
          error={errors?.reason}
          required
        />
        <Checkbox label={words.revoke.confirm} name="confirm" error={errors?.confirm} />
        <ButtonGroup>
          <Button variant="danger" icon="ban">
            {words.revoke.submit}
          </Button>
          <Button href={`${list}/${award.id}`} variant="quiet">
            {words.revoke.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
