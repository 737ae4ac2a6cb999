import type { JSX } from 'preact';
import type { Judged, ShownSkill, Wanted } from '../../modules/wallet/index.ts';
import type { AskedRole } from '../catalog/role/read-role.ts';
import { RolePicker } from '../catalog/role/role-picker.tsx';
import {
  Breadcrumbs,
  Button,
  DateText,
  Field,
  Form,
  InLanguage,
  PageHeader,
  Progress,
  Select,
  Table,
  Tag,
  useWords,
} from '../ui/index.ts';

type Want = Wanted & { language?: string | undefined };

export interface RoleCheckPageProps {
  /** Of the page that shows the badges. */
  address: string;
  holderName: string;
  asked: AskedRole;
  pasted: string;
  /** Within which is recent. */
  years: number;
  yearsToChoose: readonly number[];
  judged: readonly Judged<Want>[];
  /** More was pasted than is read. */
  isMore: boolean;
  mostLines: number;
}

/** Which skills of a role, or of a list, the badges show: met, not recent, missing. */
export function RoleCheckPage(props: RoleCheckPageProps): JSX.Element {
  const { address, holderName, asked, pasted, years, judged } = props;
  const { check: words, readers } = useWords().showcase;
  const path = `${address}/role`;
  const kept = [
    ...(pasted === '' ? [] : [['skills', pasted] as const]),
    ...[['years', String(years)] as const],
  ];
  return (
    <div class="role-check">
      <Breadcrumbs items={[{ label: readers.back, href: address }, { label: readers.role }]} />
      <PageHeader title={words.title(holderName)} lead={<p>{words.lead}</p>} />
      {judged.length > 0 ? <Found {...props} /> : null}
      <RolePicker asked={asked} path={path} kept={kept} />
      <Form method="get" action={path}>
        {asked.role ? <input type="hidden" name="role" value={asked.role.roleId} /> : null}
        <Field
          label={words.pasted}
          name="skills"
          hint={words.pastedHint}
          value={pasted}
          required={false}
          multiline
          rows={4}
        />
        <Select
          label={words.years}
          name="years"
          value={String(years)}
          options={props.yearsToChoose.map((each) => ({ value: String(each), label: words.yearsOf(each) }))}
        />
        <Button icon="list-checks">{words.submit}</Button>
      </Form>
    </div>
  );
}

const looks = {
  met: { kind: 'passed', icon: 'circle-check' },
  old: { kind: 'warning', icon: 'hourglass' },
  missing: { kind: 'unknown', icon: 'circle-dashed' },
} as const;

function Found({ judged, isMore, mostLines }: RoleCheckPageProps): JSX.Element {
  const words = useWords().showcase.check;
  const count = (state: keyof typeof looks) => judged.filter((one) => one.state === state).length;
  const met = count('met');
  const { columns } = words;
  return (
    <section aria-labelledby="found">
      <h2 id="found" class="role-check__sum">
        {words.meets(met, judged.length)}
      </h2>
      <Progress value={met} max={judged.length} label={words.picture(met, count('old'), count('missing'))} />
      {isMore ? <p>{words.first(mostLines)}</p> : null}
      <Table
        caption={words.meets(met, judged.length)}
        captionHidden
        columns={[
          { key: 'skill', label: columns.skill },
          { key: 'state', label: columns.state },
          { key: 'by', label: columns.by },
          { key: 'on', label: columns.on },
        ]}
        rows={judged.map(({ wanted, state, skills }) => ({
          skill: <InLanguage language={wanted.language}>{wanted.name}</InLanguage>,
          state: <Tag {...looks[state]}>{words.states[state]}</Tag>,
          by: <Behind skills={skills} />,
          on: <Last skills={skills} />,
        }))}
      />
      <p class="muted">{words.same}</p>
    </section>
  );
}

function Behind({ skills }: { skills: readonly ShownSkill[] }): JSX.Element | null {
  const words = useWords().showcase.check;
  if (skills.length === 0) return null;
  return (
    <ul class="skills-by">
      {skills
        .flatMap(({ shownBy }) => shownBy)
        .map(({ title, issuerName, href, isBrought }) => (
          <li key={`${href} ${title}`}>
            {href ? <a href={href}>{title}</a> : title}, {issuerName}
            {isBrought ? ` (${words.brought})` : null}
          </li>
        ))}
    </ul>
  );
}

function Last({ skills }: { skills: readonly ShownSkill[] }): JSX.Element | null {
  const days = skills.flatMap(({ shownAt }) => shownAt?.getTime() ?? []);
  return days.length > 0 ? <DateText value={new Date(Math.max(...days))} /> : null;
}
