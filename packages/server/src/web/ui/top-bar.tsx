import type { JSX } from 'preact';
import { usePage, useWords } from '../page-context.tsx';
import { useDrawn } from './drawn.tsx';
import { Form } from './form.tsx';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import { NavigationLink } from './navigation-link.tsx';
import { RunningExamStrip, SetUpStrip } from './strips.tsx';

/** Bar at the head of every page: on wide screens a row, on small ones a menu that opens without script. */
export function TopBar(): JSX.Element {
  const drawn = usePage().frame?.topBar;
  return drawn === undefined ? (
    <header class="topbar">
      <InsideTopBar />
    </header>
  ) : (
    <DrawnTopBar html={drawn} />
  );
}

function DrawnTopBar({ html }: { html: string }): JSX.Element {
  return <header class="topbar" dangerouslySetInnerHTML={useDrawn(html)} />;
}

export function InsideTopBar(): JSX.Element {
  const { actor, site } = usePage();
  const words = useWords().ui;
  return (
    <>
      <div class="topbar__inner">
        <a class="topbar__home" href="/">
          {site?.logo ? (
            <img class="mark" src={`/pictures/${site.logo}`} alt="" width={30} height={30} />
          ) : (
            <Mark />
          )}
          <span>{site?.name ?? words.productName}</span>
        </a>
        <nav class="topbar__wide" aria-label={words.mainNavigation}>
          <MainLinks />
          {actor ? (
            <div class="topbar__person">
              <NoticesLink />
              <PersonMenu />
            </div>
          ) : (
            <VisitorLinks />
          )}
        </nav>
        <details class="topbar__menu" data-menu>
          <summary>
            <Icon name="menu" />
            <span>{words.menu}</span>
          </summary>
          <nav aria-label={words.mainNavigation}>
            <MainLinks />
            {actor ? <PersonLinks /> : <VisitorLinks />}
          </nav>
        </details>
      </div>
      <SetUpStrip />
      <RunningExamStrip />
    </>
  );
}

function MainLinks(): JSX.Element {
  const { actor } = usePage();
  const words = useWords().ui.navigation;
  return (
    <ul class="topbar__links">
      <NavigationLink href="/catalogue">{words.catalogue}</NavigationLink>
      <NavigationLink href="/verify">{words.verify}</NavigationLink>
      {actor ? <NavigationLink href="/learn">{words.learn}</NavigationLink> : null}
      {actor ? <NavigationLink href="/wallet">{words.wallet}</NavigationLink> : null}
      <ConsoleLinks />
      {actor?.isAdministrator ? <NavigationLink href="/admin">{words.administration}</NavigationLink> : null}
    </ul>
  );
}

/** The way to where one works: straight to the one console, or a choice of them. */
function ConsoleLinks(): JSX.Element | null {
  const { actor, path } = usePage();
  const words = useWords().ui.navigation;
  const [first, ...others] = actor?.memberships ?? [];
  if (!first) return null;
  if (others.length === 0)
    return <NavigationLink href={`/console/${first.slug}`}>{words.console}</NavigationLink>;
  return (
    <li>
      <details class="console-menu" data-menu>
        <summary class="navigation-link" aria-current={path.startsWith('/console/') ? 'true' : undefined}>
          <span>{words.console}</span>
          <Icon name="chevron-down" />
        </summary>
        <ul class="console-menu__sheet">
          {[first, ...others].map(({ slug, organisationName }) => (
            <NavigationLink key={slug} href={`/console/${slug}`} icon="building-2">
              {organisationName}
            </NavigationLink>
          ))}
        </ul>
      </details>
    </li>
  );
}

function VisitorLinks(): JSX.Element {
  const words = useWords().ui.navigation;
  return (
    <ul class="topbar__links topbar__links--person">
      <NavigationLink href="/sign-in">{words.signIn}</NavigationLink>
      <li>
        <a class="button button--primary button--small" href="/sign-up">
          <span>{words.signUp}</span>
        </a>
      </li>
    </ul>
  );
}

/** On wide screens always in sight, with how much is new. */
function NoticesLink(): JSX.Element {
  const { path, unread = 0 } = usePage();
  const words = useWords();
  return (
    <a class="navigation-link" href="/notices" aria-current={path === '/notices' ? 'page' : undefined}>
      <Icon name="bell" />
      <span class="visually-hidden">
        {unread > 0 ? words.notices.unread(unread) : words.ui.navigation.notices}
      </span>
      {unread > 0 ? <strong aria-hidden="true">{unread > 99 ? '99+' : unread}</strong> : null}
    </a>
  );
}

/** On wide screens: the person's name opens what is theirs. */
function PersonMenu(): JSX.Element {
  const { actor } = usePage();
  return (
    <details class="person-menu" data-menu>
      <summary>
        <Icon name="circle-user-round" />
        <span>{actor?.name}</span>
        <Icon name="chevron-down" />
      </summary>
      <div class="person-menu__sheet">
        <PersonLinks />
      </div>
    </details>
  );
}

function PersonLinks(): JSX.Element {
  const { actor, unread } = usePage();
  const words = useWords().ui.navigation;
  return (
    <div class="topbar__links--person person-links">
      <p class="person-links__name">{words.signedInAs(actor?.name ?? '')}</p>
      <ul>
        <NavigationLink href="/notices" icon="bell">
          {unread ? `${words.notices} (${unread})` : words.notices}
        </NavigationLink>
        <NavigationLink href="/cases" icon="gavel">
          {words.cases}
        </NavigationLink>
        <NavigationLink href="/reviews" icon="star">
          {words.reviews}
        </NavigationLink>
        <NavigationLink href="/account" icon="settings">
          {words.account}
        </NavigationLink>
      </ul>
      <Form action="/sign-out">
        <button class="person-menu__out" type="submit">
          <Icon name="log-out" />
          <span>{words.signOut}</span>
        </button>
      </Form>
    </div>
  );
}
