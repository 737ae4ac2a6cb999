import type { Context, Hono } from 'hono';
import {
  beginningOf,
  changeTemplate,
  getTemplate,
  listTemplates,
  type PaperTemplate,
  paperPolicy,
  previewTemplate,
  usualTemplate,
} from '../../modules/paper/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { GivenPicture } from '../../platform/keep-picture.ts';
import { Refusal } from '../../platform/refusal.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { emptyForm, type FormState, one } from '../forms/form-state.ts';
import { bytesOf } from '../forms/read-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { refusalFields, type Words } from '../words/index.ts';
import { ownSource, places, signing, templateForm, templateOf, valuesOf } from './template-form.ts';
import { TemplatePage } from './template-page.tsx';

/** `/console/:slug/certificates`: how certificates look, and who signs them by hand. Looking at a choice keeps nothing. */
export function paperPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, button } = consoleDoor(deps);

  get('/certificates', paperPolicy.read, (context, entered) =>
    showTemplate(deps, context, { ...entered, given: emptyForm }),
  );

  form('/certificates', paperPolicy.change, {
    limit: { ...bodies.pictures, bytesWithFiles: 4 * 1024 * 1024 },
    schema: templateForm,
    act: async (context, entered, { value, posted, files }) => {
      const { actor, organisation, base } = entered;
      const template = templateOf(value);
      if (value.show)
        return showTemplate(deps, context, { ...entered, given: { values: posted, errors: {} } });
      const said = (field: string) => {
        const text: unknown = Reflect.get(value, field);
        return typeof text === 'string' ? text : '';
      };
      await changeTemplate(deps, actor, {
        ...{ organisationId: organisation.id, template, coversEarlier: value.coversEarlier === 'on' },
        pictures: await Promise.all(
          signing(said).map(
            async (place): Promise<GivenPicture> =>
              said(`noSignature${place}`) === 'on' ? 'none' : bytesOf(files[`signature${place}`]),
          ),
        ),
        madeFrom: (stored) =>
          assertMadeFrom(comparable(posted), valuesOf(stored), { name: nameOfChoice(wordsOf(context)) }),
      });
      flash(context, 'saved');
      return context.redirect(`${base}/certificates`, 303);
    },
    page: (context, entered, state) => showTemplate(deps, context, { ...entered, given: state }),
  });

  button('/certificates/usual', paperPolicy.change, async (context, { actor, organisation, base }) => {
    const { signatories } = await getTemplate(deps, actor, { organisationId: organisation.id });
    const template = { ...usualTemplate, signatories };
    await changeTemplate(deps, actor, { organisationId: organisation.id, template, coversEarlier: false });
    flash(context, 'saved');
    return context.redirect(`${base}/certificates`, 303);
  });

  return routes;
}

/** Files, boxes and buttons are no part of what was edited. */
function comparable(posted: FormState['values']): FormState['values'] {
  const rest: FormState['values'] = { ...posted, source: ownSource(posted.layout, one(posted, 'source')) };
  for (const field of [
    'show',
    'coversEarlier',
    ...places.flatMap((place) => [`noSignature${place}`, `signature${place}`]),
  ])
    delete rest[field];
  return rest;
}

/** A picture has no name that says anything to people. */
function nameOfChoice({ paper, look }: Words) {
  const names: { [field: string]: { readonly [value: string]: string } } = {
    layout: paper.layouts,
    font: paper.fonts,
    size: paper.sizes,
    orientation: paper.orientations,
  };
  return (field: string, value: string) => {
    if (/^picture\d$/.test(field)) return value === '' ? '' : look.otherPicture;
    return names[field]?.[value] ?? value;
  };
}

async function showTemplate(
  deps: Deps,
  context: Context<WebEnv>,
  { actor, organisation, base, given }: Entered & { given: FormState },
): Promise<Response> {
  const where = { organisationId: organisation.id };
  const editions = await listTemplates(deps, actor, where);
  const stored = editions[0]?.template ?? usualTemplate;
  const isFresh = given === emptyForm;
  const values = isFresh ? withState(valuesOf(stored)) : given.values;
  const typed = templateForm.safeParse(values);
  const wanted = typed.success ? templateOf(typed.data) : undefined;
  const preview = wanted && (await previewOr(deps, actor, { ...where, template: wanted }));
  const refused = preview instanceof Refusal ? refusalFields(wordsOf(context), preview) : {};
  const errors = Object.keys(given.errors).length > 0 ? given.errors : refused;
  return show(context, {
    title: wordsOf(context).paper.title,
    layout: 'console',
    body: (
      <TemplatePage
        {...{ base, values, errors, editions }}
        mayChange={paperPolicy.change(actor, where)}
        preview={typeof preview === 'string' ? preview : undefined}
        beginning={beginningOf('classic')}
      />
    ),
    status: given.status,
  });
}

async function previewOr(
  deps: Deps,
  actor: Entered['actor'],
  what: { organisationId: string; template: PaperTemplate },
): Promise<string | Refusal> {
  try {
    return await previewTemplate(deps, actor, what);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
