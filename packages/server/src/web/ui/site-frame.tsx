import type { ComponentChildren, JSX } from 'preact';
import { usePage, useWords } from '../page-context.tsx';
import { Form } from './form.tsx';
import { Icon } from './icon.tsx';
import { Island } from './island.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { Mark } from './mark.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** First in the page, seen only with the keyboard. */
export function SkipLink(): JSX.Element {
  return (
    <a class="skip-link" href="#content">
      {useWords().ui.skipToContent}
    </a>
  );
}

/** Bar at the head of every page: on wide screens a row, on small ones a menu that opens without script. */
export function TopBar(): JSX.Element {
  const { actor, site } = usePage();
  const words = useWords().ui;
  return (
    <header class="topbar">
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
    </header>
  );
}

/** Reminds administrators, until everything is done, of what is to be seen to before the site is real. */
function SetUpStrip(): JSX.Element | null {
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
function RunningExamStrip(): JSX.Element | null {
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

interface NavigationLinkProps {
  href: string;
  icon?: string;
  children: ComponentChildren;
}

/** A line of a navigation; it knows when it leads to where the reader is. */
export function NavigationLink({ href, icon, children }: NavigationLinkProps): JSX.Element {
  const { path } = usePage();
  const here = path === href ? 'page' : path.startsWith(`${href}/`) && href !== '/' ? 'true' : undefined;
  return (
    <li>
      <a class="navigation-link" href={href} aria-current={here}>
        {icon ? <Icon name={icon} /> : null}
        <span>{children}</span>
      </a>
    </li>
  );
}

export function SiteFooter(): JSX.Element {
  const { demo, site } = usePage();
  const { ui: words, site: texts, apiReference } = useWords();
  return (
    <footer class="footer">
      <div class="footer__inner">
        <div class="footer__words">
          <p class="footer__name">
            <Mark />
            <span>{site?.name ?? words.productName}</span>
          </p>
          <p>{words.footer.sentence}</p>
          {demo ? <p class="footer__demo">{words.footer.demo}</p> : null}
        </div>
        <nav aria-label={words.footerNavigation}>
          <ul class="footer__links">
            <NavigationLink href="/catalogue">{words.navigation.catalogue}</NavigationLink>
            <NavigationLink href="/verify">{words.navigation.verify}</NavigationLink>
            <NavigationLink href="/provide">{words.navigation.provide}</NavigationLink>
            <NavigationLink href="/api">{apiReference.title}</NavigationLink>
            <NavigationLink href="/help">{texts.texts.help.title}</NavigationLink>
            {site?.hasImprint ? (
              <NavigationLink href="/imprint">{texts.texts.imprint.title}</NavigationLink>
            ) : null}
            {site?.hasPrivacy ? (
              <NavigationLink href="/privacy">{texts.texts.privacy.title}</NavigationLink>
            ) : null}
            {demo ? <NavigationLink href="/outbox">{words.navigation.outbox}</NavigationLink> : null}
            {demo ? <NavigationLink href="/ui">{words.navigation.gallery}</NavigationLink> : null}
          </ul>
        </nav>
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </footer>
  );
}
