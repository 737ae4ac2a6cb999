import type { JSX } from 'preact';
import type { Role } from '../../../modules/skills/index.ts';
import { Button, Field, Form, InLanguage, Notice, useWords } from '../../ui/index.ts';
import { type AskedRole, addressWith, type Kept } from './read-role.ts';

interface RolePickerProps {
  asked: AskedRole;
  path: string;
  /** What else the address says, without the role. */
  kept: Kept;
}

/** Finds the role by whose skills the reader compares; the answer stands in the address. */
export function RolePicker({ asked, path, kept }: RolePickerProps): JSX.Element {
  const words = useWords().roles;
  const { role, isGone, search, found, isMore, targets, titles } = asked;
  const linkTo = (one: Role) => (
    <RoleLink role={one} href={addressWith(path, [...kept, ['role', one.roleId]])} />
  );
  return (
    <div class="role-picker">
      {isGone ? <Notice kind="info">{words.gone}</Notice> : null}
      {role ? (
        <p>
          {words.chosen}{' '}
          <strong>
            <InLanguage language={role.language}>{role.name}</InLanguage>
          </strong>{' '}
          <span class="muted">
            (<FrameworkOf role={role} />)
          </span>{' '}
          <a href={addressWith(path, kept)}>{words.none}</a>
        </p>
      ) : (
        <p>{words.lead}</p>
      )}
      <Form method="get" action={path} inline>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
        ))}
        {role ? <input type="hidden" name="role" value={role.roleId} /> : null}
        <Field label={words.search} name="role-search" type="search" value={search} />
        <Button variant="secondary" icon="search">
          {words.find}
        </Button>
      </Form>
      {search === '' ? null : (
        <div role="status">
          <p>{found.length === 0 ? words.notFound(search) : words.found}</p>
          <ul>
            {found.map((one) => (
              <li key={one.roleId}>{linkTo(one)}</li>
            ))}
          </ul>
          {isMore ? <p class="muted">{words.more(found.length)}</p> : null}
        </div>
      )}
      {role || targets.length + titles.length === 0 ? null : (
        <>
          <p>{words.targets}</p>
          <ul>
            {targets.map((one) => (
              <li key={one.roleId}>{linkTo(one)}</li>
            ))}
            {titles.map((title) => (
              <li key={title}>
                <a href={addressWith(path, [...kept, ['role-search', title]])}>{words.lookFor(title)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function RoleLink({ role, href }: { role: Role; href: string }): JSX.Element {
  return (
    <>
      <a href={href}>
        <InLanguage language={role.language}>{role.name}</InLanguage>
      </a>{' '}
      <span class="muted">
        (<FrameworkOf role={role} />)
      </span>
    </>
  );
}

function FrameworkOf({ role: { framework } }: { role: Role }): JSX.Element {
  return (
    <>
      <InLanguage language={framework.language}>{framework.name}</InLanguage>
      {framework.edition ? ` ${framework.edition}` : ''}
    </>
  );
}
