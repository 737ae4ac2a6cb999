import type { JSX } from 'preact';
import { fewestForFigures, type ShownFigures, type YearFigures } from '../../modules/assessment/index.ts';
import { type AchievementEdition, rowsAt } from '../../modules/catalog/index.ts';
import { DateText, NumberText, Table, useWords } from '../ui/index.ts';
import { nameChoice, type Words } from '../words/index.ts';

export type Figures = ShownFigures & { countedAt: Date | undefined };

const parts = ['assessed', 'passed', 'completed', 'active'] as const;

/** What became of everybody who enrolled, year by year, each share with what it is a share of. */
export function EnrolmentFigures({ years, total, isPartial, countedAt }: Figures): JSX.Element {
  const { figures: words } = useWords();
  return (
    <section class="enrolment-figures" aria-labelledby="figures">
      <h2 id="figures">{words.title}</h2>
      {years.length === 0 ? (
        <p>{words.unknown}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <Table
            caption={words.title}
            captionHidden
            columns={[
              { key: 'year', label: words.year },
              { key: 'enrolled', label: words.enrolled, numeric: true },
              ...parts.map((part) => ({ key: part, label: words[part], numeric: true })),
            ]}
            rows={[
              ...years.map((year) => ({ year: String(year.year), ...rowOf(words, year) })),
              ...(total && years.length > 1 ? [{ year: words.all, ...rowOf(words, total) }] : []),
            ]}
          />
          {isPartial ? <p class="muted">{words.small(fewestForFigures)}</p> : null}
          {countedAt ? (
            <p class="muted">
              {words.counted} <DateText value={countedAt} />.
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}

function rowOf(words: Words['figures'], figures: Partial<YearFigures>) {
  const { enrolled } = figures;
  if (enrolled === undefined)
    return {
      enrolled: words.tooFew(fewestForFigures),
      ...Object.fromEntries(parts.map((part) => [part, '–'])),
    };
  const share = (count: number) => (
    <>
      <NumberText value={count} /> (
      <NumberText value={count / enrolled} style="percent" maximumFractionDigits={0} />)
    </>
  );
  return {
    enrolled: <NumberText value={enrolled} />,
    ...Object.fromEntries(parts.map((part) => [part, share(figures[part] ?? 0)])),
  };
}

/** As many people are named on the page of a provider. */
const mostPeople = 24;

/** Authors, assessors and experts whom the provider names with what it offers. */
export function CreditedPeople({ offers }: { offers: readonly AchievementEdition[] }): JSX.Element {
  const words = useWords();
  const { people: page } = words.figures;
  const people = creditedIn(offers);
  const shown = people.slice(0, mostPeople);
  return (
    <section class="enrolment-figures" aria-labelledby="people">
      <h2 id="people">{page.title}</h2>
      {people.length === 0 ? (
        <p>{page.none}</p>
      ) : (
        <>
          <p class="muted">{page.lead}</p>
          <ul class="rows-said">
            {shown.map(({ name, roles, address, credential }) => (
              <li key={name}>
                {address ? (
                  <a href={address} rel="noopener">
                    {name}
                  </a>
                ) : (
                  name
                )}
                {roles.length > 0 ? (
                  <span class="muted"> · {roles.map((role) => nameChoice(words, role)).join(', ')}</span>
                ) : null}
                {credential ? (
                  <>
                    {' · '}
                    <a href={credential} rel="noopener">
                      {page.credential}
                    </a>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
          {people.length > shown.length ? <p>{page.more(people.length - shown.length)}</p> : null}
        </>
      )}
    </section>
  );
}

interface Credited {
  name: string;
  roles: string[];
  address?: string;
  credential?: string;
}

/** Each name once, with every part that it has anywhere. */
function creditedIn(offers: readonly AchievementEdition[]): Credited[] {
  const byName = new Map<string, Credited>();
  for (const row of offers.flatMap((edition) => rowsAt(edition, 'people'))) {
    const { name, role, address, credentialAddress } = row;
    if (name === undefined) continue;
    const known: Credited = byName.get(String(name)) ?? { name: String(name), roles: [] };
    if (role !== undefined && !known.roles.includes(String(role))) known.roles.push(String(role));
    if (address !== undefined) known.address ??= String(address);
    if (credentialAddress !== undefined) known.credential ??= String(credentialAddress);
    byName.set(known.name, known);
  }
  return [...byName.values()].sort((one, other) => one.name.localeCompare(other.name));
}
