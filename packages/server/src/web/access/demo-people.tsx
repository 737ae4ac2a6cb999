import type { JSX } from 'preact';
import { demoPassword } from '../../platform/demo.ts';
import { Form, Table, useWords } from '../ui/index.ts';
import { withNext } from './sign-in-pages.tsx';

export interface DemoPerson {
  name: string;
  email: string;
  /** What the person is where. */
  parts: readonly { organisationName: string; roles: readonly string[] }[];
  isAdministrator: boolean;
}

/** In the demo everybody can become anybody with one click. Shows nothing elsewhere. */
export function DemoPeople({
  people,
  next,
}: {
  people: readonly DemoPerson[];
  next: string;
}): JSX.Element | null {
  const words = useWords();
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people">{words.access.demo.title}</h2>
      <p>{words.access.demo.lead(demoPassword)}</p>
      <Table
        caption={words.access.demo.caption}
        captionHidden
        columns={[
          { key: 'name', label: words.access.demo.person },
          { key: 'part', label: words.access.demo.part },
          { key: 'action', label: words.access.demo.action },
        ]}
        rows={people.map((person) => ({
          name: person.name,
          part: partOf(person, words),
          action: (
            <Form action={withNext('/sign-in', next)} inline>
              <input type="hidden" name="address" value={person.email} />
              <input type="hidden" name="password" value={demoPassword} />
              <button class="button button--secondary button--small" type="submit">
                <span>
                  {words.access.demo.become} <span class="visually-hidden">{person.name}</span>
                </span>
              </button>
            </Form>
          ),
        }))}
      />
    </section>
  );
}

function partOf(person: DemoPerson, words: ReturnType<typeof useWords>): string {
  const parts = person.parts.map((part) =>
    words.access.demo.partAt(words.members.rolesOf(part.roles), part.organisationName),
  );
  if (person.isAdministrator) parts.unshift(words.access.demo.administrator);
  return parts.length > 0 ? parts.join('; ') : words.access.demo.learner;
}
