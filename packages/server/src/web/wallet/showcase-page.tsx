import type { JSX } from 'preact';
import { type ProvenSkill, type ShownShowcase, showcasePath, verdictAt } from '../../modules/wallet/index.ts';
import {
  Badge,
  Button,
  ButtonGroup,
  Card,
  CardGrid,
  DateText,
  Icon,
  InLanguage,
  Notice,
  PageHeader,
  Tag,
  usePage,
  useWords,
  Verdict,
} from '../ui/index.ts';
import { AwardTag } from './award-tag.tsx';
import { SkillsTable } from './skills-table.tsx';
import type { WalletEntry } from './wallet-list.ts';

export interface ShowcasePageProps extends Pick<ShownShowcase, 'showcase' | 'holderName'> {
  entries: readonly WalletEntry[];
  /** Of what was awarded here and counts now. */
  skills: readonly ProvenSkill[];
  now: Date;
}

/** The page of a person as others see it: what they say, their badges, and what these prove, skill by skill. */
export function ShowcasePage({ showcase, holderName, entries, skills, now }: ShowcasePageProps): JSX.Element {
  const { shown: words, readers } = useWords().showcase;
  const { actor } = usePage();
  const here = entries.filter(({ origin }) => origin === 'here');
  const elsewhere = entries.filter(({ origin }) => origin === 'elsewhere');
  const path = showcasePath(showcase.id);
  return (
    <div class="showcase">
      <PageHeader title={words.title(holderName)} />
      {actor?.personId === showcase.personId ? (
        <Notice kind="info">
          {showcase.isOn ? words.yours : words.yoursOff} <a href="/wallet/showcase">{words.change}</a>
        </Notice>
      ) : null}
      {showcase.about ? <p class="showcase__about">{showcase.about}</p> : null}
      {entries.length === 0 ? <p>{words.nothing}</p> : null}
      {here.length > 0 ? (
        <section aria-labelledby="here">
          <h2 id="here">{words.here}</h2>
          <Cards entries={here} now={now} />
        </section>
      ) : null}
      {here.length > 0 ? (
        <section aria-labelledby="skills">
          <h2 id="skills">{words.skills}</h2>
          <SkillsTable skills={skills} now={now} />
        </section>
      ) : null}
      {elsewhere.length > 0 ? (
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere">{words.elsewhere}</h2>
          <p>{words.elsewhereLead(holderName)}</p>
          <Cards entries={elsewhere} now={now} />
          <NamedSkills entries={elsewhere} />
        </section>
      ) : null}
      {entries.length > 0 ? (
        <section aria-labelledby="readers">
          <h2 id="readers">{readers.title}</h2>
          <ReaderWays path={path} />
        </section>
      ) : null}
    </div>
  );
}

/** What a reader can work out from badges. */
export function ReaderWays({ path }: { path: string }): JSX.Element {
  const words = useWords().showcase.readers;
  return (
    <ButtonGroup>
      <Button href={`${path}/role`} variant="secondary" icon="list-checks">
        {words.role}
      </Button>
      <Button href={`${path}/brief`} variant="secondary" icon="message-circle-question-mark">
        {words.brief}
      </Button>
    </ButtonGroup>
  );
}

function Cards({ entries, now }: Pick<ShowcasePageProps, 'entries' | 'now'>): JSX.Element {
  return (
    <CardGrid>
      {entries.map((entry) => (
        <OneCard key={entry.id} entry={entry} now={now} />
      ))}
    </CardGrid>
  );
}

function OneCard({ entry, now }: { entry: WalletEntry; now: Date }): JSX.Element {
  const words = useWords().showcase.shown;
  const isHere = entry.origin === 'here';
  return (
    <Card
      title={entry.title}
      language={entry.language}
      href={isHere ? `/awards/${entry.id}` : `/imported/${entry.id}`}
      level={3}
      media={
        isHere ? <Badge svg={entry.item.badgeSvg} alt="" size="large" /> : <Icon name="file-badge" large />
      }
      footer={
        isHere ? (
          <AwardTag award={entry.item.award} now={now} />
        ) : (
          <>
            <Verdict verdict={verdictAt(entry.badge, now)} />
            <Tag icon={entry.badge.naming === 'address' ? 'user-round-check' : 'user-round-search'}>
              {words.naming[entry.badge.naming]}
            </Tag>
          </>
        )
      }
    >
      <p>{words.from(entry.issuerName)}</p>
      {entry.at ? (
        <p>
          {words.earned} <DateText value={entry.at} />
        </p>
      ) : null}
      {isHere ? null : (
        <p>
          {words.checked} <DateText value={entry.badge.checkedAt} />
        </p>
      )}
    </Card>
  );
}

/** Names alone: on which level and by whom they were assessed, such a badge says in its own way. */
function NamedSkills({ entries }: Pick<ShowcasePageProps, 'entries'>): JSX.Element | null {
  const words = useWords().showcase.shown;
  const naming = entries.filter(({ skills }) => skills.length > 0);
  if (naming.length === 0) return null;
  return (
    <>
      <h3>{words.elsewhereSkills}</h3>
      <ul>
        {naming.map(({ id, title, language, skills }) => (
          <li key={id}>
            <InLanguage language={language}>{title}</InLanguage>: {skills.join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}
