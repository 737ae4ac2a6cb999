import type { JSX } from 'preact';
import { Button, EmptyState, PageHeader, usePage, useWords } from '../ui/index.ts';
import type { Room } from './room.ts';
import { RoomPart } from './room-part.tsx';

/** The signed-in person's own page: what waits, what is next and what happened, in each place they have to do with. */
export function StartPage({ rooms }: { rooms: readonly Room[] }): JSX.Element {
  const { actor } = usePage();
  const words = useWords().home.start;
  return (
    <>
      <PageHeader title={words.greeting(firstName(actor?.name ?? ''))} lead={words.lead} />
      {rooms.map((room) => (
        <RoomPart key={room.id} room={room} />
      ))}
      {rooms.length === 0 ? (
        <EmptyState
          title={words.nothing}
          action={
            <Button href="/catalogue" icon="search">
              {words.nothingAction}
            </Button>
          }
        >
          <p>{words.nothingText}</p>
        </EmptyState>
      ) : null}
    </>
  );
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}
