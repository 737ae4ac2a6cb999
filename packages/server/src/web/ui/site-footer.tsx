import type { JSX } from 'preact';
import { usePage, useWords } from '../page-context.tsx';
import { useDrawn } from './drawn.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { Mark } from './mark.tsx';
import { NavigationLink } from './navigation-link.tsx';
import { ThemeChoice } from './theme-choice.tsx';

export function SiteFooter(): JSX.Element {
  const { frame } = usePage();
  return frame ? (
    <DrawnFooter html={frame.footer} />
  ) : (
    <footer class="footer">
      <InsideFooter />
    </footer>
  );
}

function DrawnFooter({ html }: { html: string }): JSX.Element {
  return <footer class="footer" dangerouslySetInnerHTML={useDrawn(html)} />;
}

export function InsideFooter(): JSX.Element {
  const { demo, site } = usePage();
  const {
    ui: words,
    site: texts,
    apiReference,
    glossary,
    guide,
    openData,
    ownFrameworks,
    transparency,
  } = useWords();
  return (
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
          <NavigationLink href="/frameworks">{ownFrameworks.list.title}</NavigationLink>
          <NavigationLink href="/verify">{words.navigation.verify}</NavigationLink>
          <NavigationLink href="/provide">{words.navigation.provide}</NavigationLink>
          <NavigationLink href="/open-data">{openData.page.title}</NavigationLink>
          <NavigationLink href="/log">{transparency.title}</NavigationLink>
          <NavigationLink href="/api">{apiReference.title}</NavigationLink>
          <NavigationLink href="/guide">{guide.title}</NavigationLink>
          <NavigationLink href="/glossary">{glossary.title}</NavigationLink>
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
  );
}
