import type { ComponentChildren, JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { DateText } from './dates.tsx';
import { Icon } from './icon.tsx';
import { placeEvents } from './timeline-places.ts';

export type TimelineKind =
  | 'started'
  | 'earned'
  | 'issued'
  | 'amended'
  | 'renewed'
  | 'suspended'
  | 'restored'
  | 'expires'
  | 'expired'
  | 'revoked';

export interface TimelineEvent {
  at: Date;
  label: string;
  kind: TimelineKind;
  /** A sentence more: the reason of a revocation, who did it. */
  detail?: ComponentChildren;
}

export interface TimelineProps {
  events: readonly TimelineEvent[];
  /** Draws where today is, and what is still to come as open circles. */
  now: Date;
  label: string;
  /** The label is read out but not shown, when a heading above says the same. */
  labelHidden?: boolean | undefined;
}

const icons: { [kind in TimelineKind]: string } = {
  started: 'footprints',
  earned: 'award',
  issued: 'pen-line',
  amended: 'file-pen-line',
  renewed: 'refresh-cw',
  suspended: 'circle-pause',
  restored: 'circle-play',
  expires: 'hourglass',
  expired: 'hourglass',
  revoked: 'ban',
};

/** The life of a credential: drawn to scale, and as a list of the same dates. */
export function Timeline({ events, now, label, labelHidden }: TimelineProps): JSX.Element {
  const words = useWords().ui.timeline;
  const ordered = [...events].sort((one, other) => one.at.getTime() - other.at.getTime());
  const { places, today } = placeEvents(
    ordered.map((event) => event.at),
    now,
  );
  const last = places.at(-1) ?? 0;
  // What was neither revoked nor ran out goes on to this day.
  const ended = ['revoked', 'expired'].includes(ordered.at(-1)?.kind ?? '');
  const end = ended ? last : Math.max(last, today);
  return (
    <figure class="timeline">
      <figcaption class={labelHidden ? 'visually-hidden' : 'timeline__label'}>{label}</figcaption>
      <svg class="timeline__picture" viewBox="0 0 640 44" aria-hidden="true" focusable="false">
        <path class="timeline__track" d={`M${places[0] ?? 0} 18H${end}`} />
        <path class="timeline__lived" d={`M${places[0] ?? 0} 18H${Math.min(today, end)}`} />
        {ordered.map((event, index) => (
          <circle
            key={`${event.kind}-${index}`}
            class={`timeline__dot timeline__dot--${event.at > now ? 'open' : event.kind}`}
            cx={places[index]}
            cy={18}
            r={7}
          />
        ))}
        <path class="timeline__today" d={`M${today} 4V32`} />
        <text class="timeline__today-word" x={Math.max(22, Math.min(618, today))} y={43} text-anchor="middle">
          {words.today}
        </text>
      </svg>
      <ol class="timeline__events">
        {ordered.map((event, index) => (
          <li
            key={`${event.kind}-${index}`}
            class={`timeline__event timeline__event--${event.at > now ? 'open' : event.kind}`}
          >
            <Icon name={icons[event.kind]} />
            <div>
              <p class="timeline__what">{event.label}</p>
              <p class="timeline__when">
                <DateText value={event.at} />
              </p>
              {event.detail ? <p class="timeline__detail">{event.detail}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </figure>
  );
}
