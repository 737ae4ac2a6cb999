import type { Check, Verdict as VerdictWord } from '@cairn/engine';
import type { JSX } from 'preact';
import { usePage, useWords } from '../page-context.tsx';
import { CheckItem } from './check-item.tsx';
import { writeMoment } from './dates.tsx';
import { Icon } from './icon.tsx';

export type Tone = 'passed' | 'warning' | 'failed' | 'unknown';

export const verdictLooks: { [verdict in VerdictWord]: { icon: string; tone: Tone } } = {
  valid: { icon: 'badge-check', tone: 'passed' },
  'issuer-unknown': { icon: 'user-round-search', tone: 'warning' },
  'not-yet-valid': { icon: 'calendar-clock', tone: 'warning' },
  expired: { icon: 'hourglass', tone: 'warning' },
  replaced: { icon: 'refresh-cw', tone: 'warning' },
  suspended: { icon: 'circle-pause', tone: 'warning' },
  revoked: { icon: 'ban', tone: 'failed' },
  altered: { icon: 'file-pen-line', tone: 'failed' },
  'key-not-confirmed': { icon: 'key-round', tone: 'failed' },
  'breaks-format': { icon: 'triangle-alert', tone: 'warning' },
  'other-recipient': { icon: 'user-round-x', tone: 'failed' },
  'could-not-check': { icon: 'cloud-off', tone: 'unknown' },
  'not-a-credential': { icon: 'file-question-mark', tone: 'unknown' },
};

/** How the lists of many look: the same symbols and tones as of one. */
export function lookOf(verdict: VerdictWord | 'warning'): { icon: string; tone: Tone } {
  return verdict === 'warning' ? { icon: 'triangle-alert', tone: 'warning' } : verdictLooks[verdict];
}

export interface VerdictProps {
  verdict: VerdictWord;
  /** `full` adds the sentence that says what the word means: for the head of a report. */
  size?: 'chip' | 'full' | undefined;
}

/** The one word over a report, with its own symbol: never by colour alone. */
export function Verdict({ verdict, size = 'chip' }: VerdictProps): JSX.Element {
  const { icon, tone } = verdictLooks[verdict];
  const { word, meaning } = useWords().ui.verdicts[verdict];
  if (size === 'chip') {
    return (
      <span class={`verdict verdict--${tone}`}>
        <Icon name={icon} />
        <span>{word}</span>
      </span>
    );
  }
  return (
    <div class={`verdict-panel verdict-panel--${tone}`}>
      <span class="verdict-panel__symbol">
        <Icon name={icon} large />
      </span>
      <div>
        <p class="verdict-panel__word">{word}</p>
        <p class="verdict-panel__meaning">{meaning}</p>
      </div>
    </div>
  );
}

export const outcomeLooks: { [outcome in Check['outcome']]: { icon: string; tone: Tone } } = {
  passed: { icon: 'check', tone: 'passed' },
  failed: { icon: 'x', tone: 'failed' },
  unknown: { icon: 'circle-question-mark', tone: 'unknown' },
  'not-applicable': { icon: 'minus', tone: 'unknown' },
};

/** What was checked, one by one: what was found, what it means, what to do. */
export function CheckList({
  checks,
  isMuted = false,
}: {
  checks: readonly Check[];
  /** Shows nothing as good: the whole is not genuine. */
  isMuted?: boolean;
}): JSX.Element {
  return (
    <ol class="check-list">
      {checks.map((check) => (
        <CheckLine key={check.id} check={check} isMuted={isMuted} />
      ))}
    </ol>
  );
}

function CheckLine({ check, isMuted }: { check: Check; isMuted: boolean }): JSX.Element {
  const page = usePage();
  const { icon, tone } = outcomeLooks[check.outcome];
  return (
    <CheckItem
      check={check}
      tone={isMuted && tone === 'passed' ? 'unknown' : tone}
      symbol={<Icon name={icon} />}
      words={useWords()}
      write={(moment) => writeMoment(moment, page)}
    />
  );
}
