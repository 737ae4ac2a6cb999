import type { JSX } from 'preact';
import {
  type OwnPack,
  type PackName,
  type PackSettings,
  packNames,
  packUses,
  useOf,
} from '../../../modules/catalog/index.ts';
import { type FormState, one } from '../../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  EditState,
  ErrorSummary,
  Form,
  PageHeader,
  RadioGroup,
  useWords,
} from '../../ui/index.ts';

export interface PackSettingsPageProps {
  base: string;
  settings: PackSettings;
  mayDecide: boolean;
  state: FormState;
}

/** What happens to a draft that does not meet a pack; below, the organisation's own pack. */
export function PackSettingsPage({ base, settings, mayDecide, state }: PackSettingsPageProps): JSX.Element {
  const { packs: all, authoring } = useWords();
  const words = all.settings;
  const { values, errors } = state;
  const titleOf = (pack: PackName) => all.titleOf(pack, settings.own?.title ?? '');
  return (
    <>
      <Breadcrumbs
        items={[{ label: authoring.title, href: `${base}/achievements` }, { label: words.title }]}
      />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={errors} />
      <p>
        <a href="/rule-packs">{all.labels.read}</a>
      </p>
      {mayDecide ? (
        <Form autocomplete="off">
          <EditState values={values} errors={errors} />
          {decidable(settings).map((pack) => (
            <RadioGroup
              key={pack}
              legend={words.of(titleOf(pack))}
              name={pack}
              value={one(values, pack)}
              error={errors[pack]}
              options={packUses.map((use) => ({ value: use, label: all.uses[use], hint: all.usesHint[use] }))}
            />
          ))}
          <Button icon="save">{words.save}</Button>
        </Form>
      ) : (
        <>
          <p class="muted">{words.readOnly}</p>
          <ul>
            {decidable(settings).map((pack) => (
              <li key={pack}>
                {titleOf(pack)}: {all.uses[useOf(settings, pack)]}
              </li>
            ))}
          </ul>
        </>
      )}
      <Own base={base} own={settings.own} mayDecide={mayDecide} />
    </>
  );
}

/** An organisation without a pack of its own has nothing to decide about it. */
export function decidable({ own }: PackSettings): PackName[] {
  return packNames.filter((pack) => pack !== 'own' || (own?.conditions.length ?? 0) > 0);
}

function Own(props: { base: string; own: OwnPack | undefined; mayDecide: boolean }): JSX.Element {
  const { packs: all } = useWords();
  const words = all.settings;
  const { base, own, mayDecide } = props;
  const count = own?.conditions.length ?? 0;
  return (
    <section class="pack" aria-labelledby="own-pack">
      <h2 id="own-pack">{words.own}</h2>
      {own && count > 0 ? (
        <>
          <p>
            <strong>{own.title}</strong>, {all.edition(String(own.number))}. {words.ownCount(count)}:
          </p>
          <ul>
            {own.conditions.map(({ conditionId, message }) => (
              <li key={conditionId}>{message}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.ownNone}</p>
      )}
      {mayDecide ? (
        <Button href={`${base}/rule-packs/own`} variant="secondary" icon="pencil">
          {count > 0 ? words.ownChange : words.ownWrite}
        </Button>
      ) : null}
    </section>
  );
}
