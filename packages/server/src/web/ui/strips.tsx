import type { JSX } from 'preact';
import { usePage, useWords } from '../page-context.tsx';
import { Icon } from './icon.tsx';
import { Island } from './island.tsx';

/** Reminds administrators, until everything is done, of what is to be seen to before the site is real. */
export function SetUpStrip(): JSX.Element | null {
  const { site, path, csrfToken } = usePage();
  const words = useWords().site.banner;
  if (!site?.openSteps || path === '/admin/checklist') return null;
  return (
    <div class="running-exam">
      <div class="running-exam__inner">
        <Icon name="list-checks" />
        <span>
          {words.text(site.openSteps)} <a href="/admin/checklist">{words.action}</a>
        </span>
        <form class="running-exam__action" method="post" action="/admin/checklist/put-off">
          <input type="hidden" name="csrf" value={csrfToken} />
          <input type="hidden" name="back" value={path} />
          <button type="submit">{words.putOff}</button>
        </form>
      </div>
    </div>
  );
}

/** On every page but those of the exam itself, so that nobody forgets a running clock. */
export function RunningExamStrip(): JSX.Element | null {
  const { runningExam, path } = usePage();
  const words = useWords().ui.runningExam;
  const address = `/attempts/${runningExam?.attemptId}`;
  if (!runningExam || path === address || path.startsWith(`${address}/`)) return null;
  const { title, secondsLeft } = runningExam;
  return (
    <div class="running-exam">
      <p class="running-exam__inner">
        <Icon name="clock" />
        <span>
          {words.text(title)} {words.left}{' '}
          <strong data-seconds-left={secondsLeft}>{words.minutes(Math.floor(secondsLeft / 60))}</strong>{' '}
          <a href={address}>{words.action}</a>
        </span>
      </p>
      <Island name="exam-clock" />
    </div>
  );
}
