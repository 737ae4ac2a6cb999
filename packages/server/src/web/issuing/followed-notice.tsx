import type { JSX } from 'preact';
import type { Award, Succeeded } from '../../modules/issuing/index.ts';
import { timeFormat } from '../formats.ts';
import { Badge, Button, ButtonGroup, Notice, PageHeader, usePage, useWords } from '../ui/index.ts';

export interface FollowedProps {
  award: Award;
  succeeded: Succeeded;
}

/** At the address of a badge that another one of its award came after: when, why, and where to go on. */
export function FollowedNotice({ award, succeeded }: FollowedProps): JSX.Element {
  const words = useWords().issuing.award;
  const { locale, timeZone } = usePage();
  const { step, isRenewed, isHidden } = succeeded;
  const { followed } = words;
  const on = timeFormat(locale, { dateStyle: 'long', timeZone }).format(step.at);
  const kind = step.kind === undefined || step.kind === 'renewed' ? undefined : step.kind;
  return (
    <Notice kind={isRenewed ? 'info' : 'warning'}>
      <p>
        {isRenewed ? followed.renewed(on) : followed.replaced(on)} {kind && !isHidden ? followed[kind] : null}
      </p>
      {step.reason && !isHidden && !isRenewed ? <p>{followed.why(step.reason)}</p> : null}
      <p>
        <a href={`/awards/${award.id}`}>{words.toNewer}</a>
      </p>
    </Notice>
  );
}

/** The page of a badge that says a name which is shown nowhere any more. */
export function HiddenBadge(props: FollowedProps & { badgeSvg: string }): JSX.Element {
  const words = useWords().issuing.award;
  const { award } = props;
  return (
    <article class="award">
      <PageHeader title={words.followed.hiddenTitle(award.title)} />
      <FollowedNotice award={award} succeeded={props.succeeded} />
      <Badge svg={props.badgeSvg} alt="" size="large" />
      <p>{words.followed.hidden}</p>
      <ButtonGroup>
        <Button href={`/awards/${award.id}`} icon="arrow-right">
          {words.toNewer}
        </Button>
        <Button href="/verify" variant="secondary" icon="search-check">
          {words.checkAction}
        </Button>
      </ButtonGroup>
    </article>
  );
}
