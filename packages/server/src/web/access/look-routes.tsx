import type { Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { z } from 'zod';
import { changeLook, type Organisation, organisationPolicy } from '../../modules/organisations/index.ts';
import { badgePaletteNames } from '../../platform/badge-artwork/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { bytesOf } from '../forms/read-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import {
  Button,
  Checkbox,
  EditState,
  ErrorSummary,
  Field,
  Form,
  OrganisationLogo,
  PageHeader,
  Select,
  useWords,
} from '../ui/index.ts';
import { at, type Words } from '../words/index.ts';

const accents: readonly string[] = ['', ...badgePaletteNames];
const lookForm = z.object({
  accent: z
    .string()
    .max(40)
    .refine((accent) => accents.includes(accent), at('look.badAccent')),
  // Files come apart from the text: a text in their place is none.
  logo: z.string().max(0, at('look.notAFile')).optional(),
  cover: z.string().max(0, at('look.notAFile')).optional(),
  noLogo: z.literal('on').optional(),
  noCover: z.literal('on').optional(),
});

/** `/console/:slug/look`: logo, cover and accent of an organisation. */
export function lookRoutes(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const showLook = (context: Context<WebEnv>, organisation: Organisation, state: FormState) =>
    show(context, {
      title: wordsOf(context).look.title,
      layout: 'console',
      body: <LookPage organisation={organisation} state={state} />,
      status: state.status,
    });

  get('/look', organisationPolicy.manage, (context, { organisation }) =>
    showLook(context, organisation, { values: withState(valuesOf(organisation)), errors: {} }),
  );

  form('/look', organisationPolicy.manage, {
    limit: bodies.pictures,
    schema: lookForm,
    act: async (context, { actor, organisation }, { value: { accent, noLogo, noCover }, posted, files }) => {
      await changeLook(deps, actor, {
        organisationId: organisation.id,
        accent,
        logo: noLogo ? 'none' : await bytesOf(files.logo),
        cover: noCover ? 'none' : await bytesOf(files.cover),
        madeFrom: (stored, { logo = '', cover = '' }) =>
          assertMadeFrom({ ...posted, logo, cover }, valuesOf(stored), {
            name: nameOfLook(wordsOf(context)),
          }),
      });
      flash(context, 'saved');
      return context.redirect(context.req.path, 303);
    },
    page: (context, { organisation }, state) => showLook(context, organisation, state),
  });

  return routes;
}

function valuesOf({ accent = '', logo = '', cover = '' }: Organisation) {
  return { accent, logo, cover };
}

/** A picture has no name that says anything to people. */
function nameOfLook({ authoring, look }: Words) {
  return (field: string, value: string) => {
    if (field === 'accent') return authoring.picture.palettes[value] ?? value;
    return value === '' ? '' : look.otherPicture;
  };
}

function LookPage({ organisation, state }: { organisation: Organisation; state: FormState }): JSX.Element {
  const { look } = useWords();
  const { palettes } = useWords().authoring.picture;
  const { errors, values } = state;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={look.title} lead={<p>{look.lead}</p>} />
      <Form autocomplete="off" multipart>
        <EditState values={values} errors={errors} />
        <OrganisationLogo organisation={organisation} />
        <Field
          label={look.logo}
          name="logo"
          type="file"
          accept="image/png,image/svg+xml,.png,.svg"
          hint={look.logoHint}
          error={errors.logo}
        />
        {organisation.logo ? <Checkbox label={look.noLogo} name="noLogo" /> : null}
        {organisation.cover ? (
          <img class="organisation-cover" src={`/pictures/${organisation.cover}`} alt={look.presentCover} />
        ) : null}
        <Field
          label={look.cover}
          name="cover"
          type="file"
          accept="image/png,image/svg+xml,.png,.svg"
          hint={look.coverHint}
          error={errors.cover}
        />
        {organisation.cover ? <Checkbox label={look.noCover} name="noCover" /> : null}
        <Select
          label={look.accent}
          name="accent"
          value={one(values, 'accent')}
          error={errors.accent}
          required={false}
          options={accents.map((accent) => ({
            value: accent,
            label: accent === '' ? look.noAccent : (palettes[accent] ?? accent),
          }))}
        />
        <Button icon="save">{look.save}</Button>
      </Form>
    </>
  );
}
