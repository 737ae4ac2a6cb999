import type { JSX } from 'preact';
import { Badge, DateText, Icon, Tag, useWords } from '../ui/index.ts';
import { isQuiet, type RoomLists as Lists, type Room, type RoomItem } from './room.ts';

/** One place that somebody has to do with: a title, and what waits, what is next and what happened there. */
export function RoomPart({ room }: { room: Room }): JSX.Element {
  const words = useWords().rooms;
  return (
    <section class="room" aria-labelledby={`room-${room.id}`}>
      <div class="home__section-head">
        <div>
          <h2 id={`room-${room.id}`}>{room.title}</h2>
          {room.text ? <p class="muted">{room.text}</p> : null}
        </div>
        {room.more ? <a href={room.more.href}>{room.more.label}</a> : null}
      </div>
      {isQuiet(room) ? <p class="muted">{words.quiet}</p> : <RoomLists lists={room} level={3} />}
    </section>
  );
}

const icons = { waits: 'hourglass', next: 'arrow-right', happened: 'history' } as const;

/** The lists beside each other; one without items is left out. */
export function RoomLists({ lists, level }: { lists: Lists; level: 2 | 3 }): JSX.Element {
  const words = useWords().rooms.lists;
  const Heading = `h${level}` as const;
  const parts = (['waits', 'next', 'happened'] as const).filter((part) => lists[part].length > 0);
  return (
    <div class="room__lists">
      {parts.map((part) => (
        <div class={`room__list room__list--${part}`} key={part}>
          <Heading class="room__title">
            <Icon name={icons[part]} />
            <span>{words[part]}</span>
          </Heading>
          <ul>
            {lists[part].map((item) => (
              <Line key={`${item.href} ${item.title}`} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Line({ item }: { item: RoomItem }): JSX.Element {
  const { title, href, text, badge, tag, at } = item;
  return (
    <li class="room__item">
      {badge ? <Badge {...badge} alt="" size="small" /> : null}
      <div class="room__words">
        <a href={href}>{title}</a>
        {text ? <p>{text}</p> : null}
        {tag || at ? (
          <p class="room__facts">
            {tag ? (
              <Tag kind={tag.kind} icon={tag.icon}>
                {tag.label}
              </Tag>
            ) : null}
            {at ? (
              <span>
                {at.word ? `${at.word} ` : null}
                <DateText value={at.value} />
              </span>
            ) : null}
          </p>
        ) : null}
      </div>
    </li>
  );
}
