import type { Alignment, Evidence, ReadCredential, Text } from '@cairn/engine';
import type { ComponentChildren, JSX } from 'preact';
import {
  DefinitionList,
  InLanguage,
  Markdown,
  NumberText,
  useInLanguage,
  usePage,
  useReads,
  useWords,
} from '../ui/index.ts';
import { safeAddress } from '../ui/markdown.tsx';
import { termAlone } from '../words/index.ts';
import { editionPathOf, languageOfText, type SkillLevel, skillLevelOf, textOf } from './credential-words.ts';

/** What the verified bytes say about the achievement, and nothing else (security.md row 2). */
export function CredentialContent({
  credential,
  isSample = false,
}: {
  credential: ReadCredential;
  /** Of a draft: what it leads to is not there yet. */
  isSample?: boolean;
}): JSX.Element {
  const words = useWords().issuing.award;
  const reads = useReads();
  const { subject, evidence } = credential.credential;
  const achievement = subject.achievement ?? {};
  const description = achievement.description ?? credential.description;
  const purpose = textOf(description, reads);
  const language = achievement.inLanguage;
  const criteria = textOf(achievement.criteria?.narrative, reads);
  return (
    <>
      <section aria-labelledby="what">
        <h2 id="what">{words.whatTitle}</h2>
        {purpose ? (
          <Markdown text={purpose} language={languageOfText(description, reads, language)} />
        ) : (
          <p>{words.notGiven}</p>
        )}
        {criteria ? (
          <Markdown
            text={criteria}
            language={languageOfText(achievement.criteria?.narrative, reads, language)}
          />
        ) : null}
      </section>
      {achievement.alignment?.length ? (
        <section aria-labelledby="skills">
          <h2 id="skills">{words.skillsTitle}</h2>
          <ul class="skill-levels">
            {achievement.alignment.map((alignment) => (
              <SkillLine
                key={alignment.targetUrl}
                alignment={alignment}
                shown={skillLevelOf(alignment, credential.credential)}
                language={language}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {evidence?.length ? (
        <section aria-labelledby="assessed">
          <h2 id="assessed">{words.assessedTitle}</h2>
          {evidence.map((item, index) => (
            <EvidenceItem key={item.id ?? index} item={item} language={language} />
          ))}
        </section>
      ) : null}
      <Facts credential={credential} isSample={isSample} />
    </>
  );
}

interface SkillLineProps {
  alignment: Alignment;
  shown: SkillLevel | undefined;
  /** What the badge states for all its words. */
  language: string | undefined;
}

/** A skill with the level on which the badge shows it. */
export function SkillLine({ alignment, shown, language }: SkillLineProps): JSX.Element {
  const words = useWords().issuing.award;
  const name = <Said text={alignment.targetName} language={language} />;
  const address = safeAddress(alignment.targetUrl);
  return (
    <li class="skill-level">
      <span class="skill-level__name">
        {address?.startsWith('http') ? (
          <a href={address} rel="nofollow ugc noopener">
            {name}
          </a>
        ) : (
          name
        )}
      </span>
      {shown ? (
        <span class="skill-level__shown">
          <span class="skill-level__steps" aria-hidden="true">
            {Array.from({ length: shown.levels }, (_, index) => (
              <span
                key={index}
                class={index < shown.level ? 'skill-level__step is-shown' : 'skill-level__step'}
              />
            ))}
          </span>
          <Said text={shown.name} language={language} />{' '}
          <span class="skill-level__figure">{words.skillLevel(shown.level, shown.levels)}</span>
        </span>
      ) : (
        <span class="skill-level__shown">{alignment.targetDescription}</span>
      )}
    </li>
  );
}

/** A name in the reader's language; a stranger's may be as long as a book. */
function Said({ text, language }: { text: Text; language: string | undefined }): JSX.Element {
  const reads = useReads();
  return (
    <InLanguage language={languageOfText(text, reads, language)}>
      {textOf(text, reads)?.slice(0, 500)}
    </InLanguage>
  );
}

/** What the badge says of how it was assessed. */
export function EvidenceItem({
  item,
  language,
  level = 3,
}: {
  item: Evidence;
  language: string | undefined;
  /** Of its heading. */
  level?: 3 | 4;
}): JSX.Element {
  const Heading = `h${level}` as const;
  const inLanguage = useInLanguage(language);
  const address = item.id ? safeAddress(item.id) : undefined;
  return (
    <div class="evidence">
      {item.name ? <Heading {...inLanguage}>{item.name}</Heading> : null}
      {item.description ? <p {...inLanguage}>{item.description}</p> : null}
      {item.narrative ? <Markdown text={item.narrative} headingLevel={4} language={language} /> : null}
      {address?.startsWith('http') ? (
        <p>
          <a href={address} rel="nofollow ugc noopener">
            {address}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function Facts({
  credential,
  isSample,
}: {
  credential: ReadCredential;
  isSample: boolean;
}): JSX.Element | null {
  const {
    catalog,
    issuing: { award: words },
  } = useWords();
  const { locale } = usePage();
  const achievement = credential.credential.subject.achievement ?? {};
  const european = achievement.european ?? {};
  const edition = isSample ? undefined : editionPathOf(achievement, usePage().publicUrl);
  const items: { term: string; children: ComponentChildren }[] = [
    { term: words.workload, children: european.workloadHours && words.hours(european.workloadHours) },
    { term: words.ects, children: european.ects && <NumberText value={european.ects} /> },
    { term: words.eqf, children: european.eqfLevel },
    {
      term: words.assessment,
      children: european.assessmentType && termAlone(catalog, european.assessmentType),
    },
    {
      term: words.participation,
      children: european.participationType && termAlone(catalog, european.participationType),
    },
    {
      term: words.supervision,
      children: european.supervisionType && termAlone(catalog, european.supervisionType),
    },
    { term: words.language, children: languageName(achievement.inLanguage, locale) },
    {
      term: words.edition,
      children:
        edition && achievement.version ? (
          <>
            {achievement.version} · <a href={edition}>{words.toEdition}</a>
          </>
        ) : (
          achievement.version
        ),
    },
    { term: words.credentialId, children: credential.id },
  ];
  if (!items.some((item) => item.children)) return null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.factsTitle}</h2>
      <DefinitionList items={items} />
    </section>
  );
}

function languageName(tag: string | undefined, locale: string): string | undefined {
  if (!tag) return undefined;
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
