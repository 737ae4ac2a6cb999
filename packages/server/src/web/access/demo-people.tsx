import type { JSX } from 'preact';
import type { Actor } from '../../modules/access/index.ts';
import { Button, ButtonGroup, Form, useWords } from '../ui/index.ts';
import { withNext } from './sign-in-pages.tsx';

interface Part {
  actor: Actor;
  roles: string;
}

/** In the demo everybody can become anybody with one click. Shows nothing elsewhere. */
export function DemoPeople({ people, next }: { people: readonly Actor[]; next: string }): JSX.Element | null {
  const { access, members } = useWords();
  if (people.length === 0) return null;
  const groups = groupPeople(people, {
    administrator: access.demo.administrator,
    learner: access.demo.learner,
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
      <Form action={withNext('/sign-in/demo', props.next)}>
        <ButtonGroup>
          {props.parts.map(({ actor, roles }) => (
            <Button key={actor.personId} variant="secondary" name="personId" value={actor.personId}>
              <span class="visually-hidden">{demo.become} </span>
              {roles ? `${actor.name}, ${roles}` : actor.name}
            </Button>
          ))}
        </ButtonGroup>
      </Form>
    </>
  );
}

/** By organisation; administrators first, people without an organisation last. */
function groupPeople(
  people: readonly Actor[],
  words: { administrator: string; learner: string; rolesOf: (roles: readonly string[]) => string },
): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  const add = (group: string, part: Part) => groups.set(group, [...(groups.get(group) ?? []), part]);
  for (const actor of people) {
    if (actor.isAdministrator) add(words.administrator, { actor, roles: '' });
    for (const { organisationName, roles } of actor.memberships)
      add(organisationName, { actor, roles: words.rolesOf(roles) });
    if (!actor.isAdministrator && actor.memberships.length === 0) add(words.learner, { actor, roles: '' });
  }
  return groups;
}
