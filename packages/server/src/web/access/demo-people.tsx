import type { JSX } from 'preact';
import type { Person, Role } from '../../modules/audit/index.ts';
import { Button, Card, CardGrid, Form, useWords } from '../ui/index.ts';
import { withNext } from './with-next.ts';

interface Part {
  actor: Person;
  roles: string;
  /** What a visitor finds as this person. */
  shows: string;
}

/** In the demo everybody can become anybody with one click. Shows nothing elsewhere. */
export function DemoPeople({
  people,
  next,
}: {
  people: readonly Person[];
  next: string;
}): JSX.Element | null {
  const { access, members } = useWords();
  if (people.length === 0) return null;
  const groups = groupPeople(people, {
    administrator: access.demo.administrator,
    learner: access.demo.learner,
    shows: access.demo.shows,
    rolesOf: members.rolesOf,
  });
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people">{access.demo.title}</h2>
      <p>{access.demo.lead}</p>
      {[...groups].map(([group, parts]) => (
        <DemoGroup key={group} group={group} parts={parts} next={next} />
      ))}
    </section>
  );
}

function DemoGroup(props: { group: string; parts: readonly Part[]; next: string }): JSX.Element {
  const { demo } = useWords().access;
  return (
    <>
      <h3>{props.group}</h3>
      <Form action={withNext('/sign-in/demo', props.next)} wide>
        <CardGrid>
          {props.parts.map(({ actor, roles, shows }) => (
            <Card key={actor.personId} title={roles ? `${actor.name}, ${roles}` : actor.name} level={4}>
              <p class="card__text">{shows}</p>
              <Button variant="secondary" name="personId" value={actor.personId} icon="log-in">
                {demo.become(actor.name)}
              </Button>
            </Card>
          ))}
        </CardGrid>
      </Form>
    </>
  );
}

/** By organisation; people without one first, administrators last. */
function groupPeople(
  people: readonly Person[],
  words: {
    administrator: string;
    learner: string;
    shows: { [role in Role | 'administrator' | 'learner']: string };
    rolesOf: (roles: readonly string[]) => string;
  },
): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  const add = (group: string, part: Part) => groups.set(group, [...(groups.get(group) ?? []), part]);
  for (const actor of people) {
    if (actor.isAdministrator)
      add(words.administrator, { actor, roles: '', shows: words.shows.administrator });
    for (const { organisationName, roles } of actor.memberships)
      add(organisationName, {
        actor,
        roles: words.rolesOf(roles),
        shows: roles.map((role) => words.shows[role]).join(' '),
      });
    if (!actor.isAdministrator && actor.memberships.length === 0)
      add(words.learner, { actor, roles: '', shows: words.shows.learner });
  }
  return groups;
}
