import type { ComponentChildren, JSX } from 'preact';
import { awardPolicy } from '../../modules/issuing/index.ts';
import { organisationPolicy, type Policy } from '../../modules/organisations/index.ts';
import { webhookPolicy } from '../../modules/webhooks/index.ts';
import { usePage, useWords } from '../page-context.tsx';
import { Icon } from './icon.tsx';
import { NavigationLink, SiteFooter, SkipLink, TopBar } from './site-frame.tsx';

/** As the public layout, with the rail of an organisation's console: at the side, on phones a sheet. */
export function ConsoleLayout({
  children,
  notice,
}: {
  children: ComponentChildren;
  notice?: ComponentChildren;
}): JSX.Element {
  const { path, actor, consoleName } = usePage();
  const words = useWords().ui;
  const slug = /^\/console\/([^/]+)/.exec(path)?.[1];
  const organisation =
    actor?.memberships.find((membership) => membership.slug === slug)?.organisationName ?? consoleName;
  return (
    <div class="site">
      <SkipLink />
      <TopBar />
      <div class="console">
        {slug && organisation ? (
          <div class="rail">
            <nav class="rail__wide" aria-label={words.consoleRail.label(organisation)}>
              <p class="rail__organisation">{organisation}</p>
              <RailLinks slug={slug} />
            </nav>
            <details class="rail__sheet" data-menu>
              <summary>
                <Icon name="panel-left" />
                <span>{organisation}</span>
                <Icon name="chevron-down" />
              </summary>
              <nav aria-label={words.consoleRail.label(organisation)}>
                <RailLinks slug={slug} />
              </nav>
            </details>
          </div>
        ) : null}
        <main class="content content--console" id="content" tabIndex={-1}>
          {notice}
          {children}
        </main>
      </div>
      <SiteFooter />
    </div>
  );
}

function RailLinks({ slug }: { slug: string }): JSX.Element {
  const { path, actor } = usePage();
  const words = useWords().ui.consoleRail;
  const base = `/console/${slug}`;
  // An administrator of the instance may be in the console of an organisation that has no role for them.
  const organisationId =
    actor?.memberships.find((membership) => membership.slug === slug)?.organisationId ?? '';
  const may = (policy: Policy) => actor !== undefined && policy(actor, { organisationId });
  return (
    <ul class="rail__links">
      <li>
        <a class="navigation-link" href={base} aria-current={path === base ? 'page' : undefined}>
          <Icon name="layout-dashboard" />
          <span>{words.overview}</span>
        </a>
      </li>
      <NavigationLink href={`${base}/achievements`} icon="graduation-cap">
        {words.achievements}
      </NavigationLink>
      {may(awardPolicy.see) ? (
        <NavigationLink href={`${base}/awards`} icon="award">
          {words.awards}
        </NavigationLink>
      ) : null}
      {may(awardPolicy.award) ? (
        <NavigationLink href={`${base}/cases`} icon="gavel">
          {words.cases}
        </NavigationLink>
      ) : null}
      <NavigationLink href={`${base}/members`} icon="users">
        {words.members}
      </NavigationLink>
      {may(organisationPolicy.manageApiTokens) ? (
        <NavigationLink href={`${base}/api-tokens`} icon="key-round">
          {words.apiTokens}
        </NavigationLink>
      ) : null}
      {may(webhookPolicy.manage) ? (
        <NavigationLink href={`${base}/webhooks`} icon="webhook">
          {words.webhooks}
        </NavigationLink>
      ) : null}
      {may(organisationPolicy.readTrail) ? (
        <NavigationLink href={`${base}/audit`} icon="scroll-text">
          {words.audit}
        </NavigationLink>
      ) : null}
      {may(organisationPolicy.manage) ? (
        <NavigationLink href={`/admin/organisations/${slug}`} icon="building-2">
          {words.profile}
        </NavigationLink>
      ) : null}
      {may(organisationPolicy.manage) ? (
        <NavigationLink href={`${base}/look`} icon="palette">
          {words.look}
        </NavigationLink>
      ) : null}
      <NavigationLink href={`/organisations/${slug}`} icon="external-link">
        {words.publicPage}
      </NavigationLink>
    </ul>
  );
}
