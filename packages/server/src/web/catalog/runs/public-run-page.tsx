import type { JSX } from 'preact';
import type { AchievementEdition, OfferedRun } from '../../../modules/catalog/index.ts';
import { useTexts } from '../../edition-texts.ts';
import { Breadcrumbs, Button, Notice, PageHeader, useWords } from '../../ui/index.ts';
import { OffersTable } from './offers-table.tsx';
import { RunFacts } from './run-facts.tsx';
import { StandingTag } from './run-words.tsx';
import { Timetable } from './timetable.tsx';

/** One run as everybody sees it, with its timetable. */
export function PublicRunPage(props: { edition: AchievementEdition; offered: OfferedRun }): JSX.Element {
  const { edition, offered } = props;
  const { run, standing, offers } = offered;
  const words = useWords();
  const { page, timetable } = words.offering;
  const texts = useTexts(edition);
  const path = `/achievements/${run.achievementId}`;
  const canChoose = standing === 'open' || (standing === 'full' && run.hasWaitingList);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.catalog.title, href: '/catalogue' },
          { label: texts.title, href: `${path}#runs` },
          { label: run.name },
        ]}
      />
      <PageHeader
        kicker={texts.title}
        title={run.name}
        lead={<StandingTag standing={standing} />}
        actions={
          canChoose && edition.status === 'published' ? (
            <Button href={`${path}/enrol?run=${run.runId}`} icon="footprints">
              {standing === 'full' ? page.joinWaiting : page.choose}
            </Button>
          ) : undefined
        }
      />
      {run.cancelled ? (
        <Notice kind="warning" title={page.cancelled}>
          <p>{run.cancelled.reason}</p>
        </Notice>
      ) : null}
      <RunFacts run={run} />
      {run.cancelled ? null : (
        <section class="run-part" aria-labelledby="offers">
          <h2 id="offers">{page.offers}</h2>
          <OffersTable offers={offers} />
        </section>
      )}
      <section class="run-part" aria-labelledby="timetable">
        <h2 id="timetable">{timetable.title}</h2>
        {run.sessions.length === 0 ? <p>{timetable.none}</p> : <Timetable run={run} />}
        {run.sessions.length > 0 || run.startsOn ? (
          <p>
            <a href={`${path}/runs/${run.runId}/timetable.ics`} download>
              {timetable.file}
            </a>
          </p>
        ) : null}
      </section>
    </>
  );
}
