import type { Context } from 'hono';
import { z } from 'zod';
import {
  achievementPolicy,
  changesByChange,
  findUnfinished,
  forgetUnfinished,
  keepUnfinished,
  saveDraft,
} from '../../modules/catalog/index.ts';
import { findNames } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { ConsoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { ChangedMeanwhile } from '../forms/edit-state.ts';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import { checkValues } from '../forms/read-form.ts';
import { localeOf, wordsOf } from '../language.ts';
import { flash } from '../show.tsx';
import { changeText, refusalFields, type Words } from '../words/index.ts';
import type { Asked, DraftForm, DraftFormState, Saved } from './draft-form-declared.ts';

type At = Context<WebEnv>;

/** The form with its button, the same saved while one types (island `autosave`), and a way to let go of what is kept. */
export function draftForm<Found>(
  deps: Deps,
  { get, form, json, button }: ConsoleDoor<Found>,
  { path, ...of }: DraftForm<Found> & { path: string },
): void {
  const may = achievementPolicy.author;
  get(path, of.maySee ?? achievementPolicy.read, async (context, found) => {
    const state = await openState(deps, context, { ...of, found });
    return of.show(context, found, state);
  });

  form(path, may, {
    limit: of.limit,
    schema: of.schema,
    act: async (context, found, { posted }) => {
      const first = of.first?.(context, found, posted);
      if (first) return first;
      const { actor, achievement, address } = of.scope(found);
      await write(deps, { context, found }, { ...of, posted });
      await forgetUnfinished(deps, actor, { ...achievement, page: of.page(found) });
      flash(context, 'saved');
      const next = of.next ?? of.page(found);
      return context.redirect(`${address}${next}${of.after?.(posted) ?? ''}`, 303);
    },
    page: (context, found, state) => of.show(context, found, state),
  });

  json(`${path}/autosave`, may, {
    limit: of.limit,
    schema: z.object({ values: typedValues }),
    act: (context, found, { values }) => autosave(deps, context, { ...of, found, values }),
  });

  const forget = async (context: At, found: Found) => {
    const { actor, achievement, address } = of.scope(found);
    await forgetUnfinished(deps, actor, { ...achievement, page: of.page(found) });
    return context.redirect(`${address}${of.page(found)}`, 303);
  };
  button(`${path}/forget`, may, { act: forget, limit: of.limit });
}

/** As forms send it: no text holds NUL or half a letter, which PostgreSQL cannot keep. */
const typedText = z.string().transform((text) => text.replaceAll('\0', '').toWellFormed());
const typedValues = z
  .record(z.string().regex(/^\P{C}{1,120}$/u), z.union([typedText, z.array(typedText).max(100)]))
  .refine((values) => Object.keys(values).length <= 1000);

async function write<Found>(
  deps: Deps,
  asked: Asked<Found>,
  { posted, ...of }: DraftForm<Found> & { posted: FormValues },
): Promise<Saved> {
  if ('save' in of) return of.save(asked, posted);
  const { actor, achievement } = of.scope(asked.found);
  const saved = await saveDraft(deps, actor, { ...achievement, change: await of.change(asked, posted) });
  return { at: saved.changedAt, marks: of.marks(asked.found, saved, posted) };
}

async function openState<Found>(
  deps: Deps,
  context: At,
  { found, ...of }: DraftForm<Found> & { found: Found },
): Promise<DraftFormState> {
  const { achievement, actor } = of.scope(found);
  const [edition] = achievement.editions;
  const isOpen = edition.status === 'draft' && !of.isFresh?.(context);
  const kept = isOpen && (await findUnfinished(deps, actor, { ...edition, page: of.page(found) }));
  if (!kept) return { values: await of.stored(found, edition, context), errors: {} };
  const { keptAt, values } = kept;
  return { values, errors: errorsOf(wordsOf(context), { ...of, found, values }), keptAt };
}

/** What the button would say of it, field by field. */
function errorsOf<Found>(
  words: Words,
  { found, values, ...of }: DraftForm<Found> & { found: Found; values: FormValues },
): FormErrors {
  const checked = checkValues(words, { values, letters: of.limit.letters }, of.schema(found));
  if (!checked.ok) return checked.errors;
  try {
    of.check?.(found, values);
    return {};
  } catch (error) {
    if (error instanceof Refusal) return refusalFields(words, error);
    throw error;
  }
}

type Autosaved =
  | { state: 'saved'; at: string; marks: FormValues }
  | { state: 'kept'; errors: FormErrors }
  | { state: 'waits'; at: string }
  | { state: 'changed'; by?: string; at: string; sentences: string[]; marks: FormValues };

/** Saves what was typed where it can be saved; what cannot is kept for whoever typed it, and nothing is lost. */
async function autosave<Found>(
  deps: Deps,
  context: At,
  { found, values, ...of }: DraftForm<Found> & { found: Found; values: FormValues },
): Promise<Autosaved> {
  const { actor, achievement } = of.scope(found);
  const place = { ...achievement, page: of.page(found) };
  const words = wordsOf(context);
  const keep = () => keepUnfinished(deps, actor, { ...place, values });
  const errors = errorsOf(words, { ...of, found, values });
  if (Object.keys(errors).length > 0) {
    await keep();
    return { state: 'kept', errors };
  }
  if (of.waits?.(values)) {
    await keep();
    return { state: 'waits', at: deps.now().toISOString() };
  }
  try {
    const { at, marks } = await write(deps, { context, found }, { ...of, posted: values });
    await forgetUnfinished(deps, actor, place);
    return { state: 'saved', at: at.toISOString(), marks };
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) {
      await keep().catch(() => undefined);
      throw error;
    }
    await keep();
    return changedBy(deps, context, { ...of, found, values, error });
  }
}

/** Somebody else saved meanwhile: who, and what would be otherwise if this were saved all the same. */
async function changedBy<Found>(
  deps: Deps,
  context: At,
  asked: DraftForm<Found> & { found: Found; values: FormValues; error: ChangedMeanwhile },
): Promise<Autosaved> {
  const { found, values, error, ...of } = asked;
  const words = wordsOf(context);
  const { achievement, actor } = of.scope(found);
  const unmarked = Object.fromEntries(Object.entries(values).filter(([field]) => !isMark(field)));
  const change = 'save' in of ? () => ({}) : await of.change({ context, found }, unmarked);
  const last = await changesByChange(deps, actor, { ...achievement, change });
  const { changes, changedBy } = last;
  const names = changedBy === undefined ? new Map() : await findNames(deps, [changedBy]);
  const sentences = changes.map((one) => changeText({ words, locale: localeOf(context) }, one));
  return {
    state: 'changed',
    at: ('save' in of ? last.writtenAt : last.changedAt).toISOString(),
    ...(changedBy !== undefined && { by: names.get(changedBy) ?? words.cases.gone }),
    sentences:
      sentences.length > 0
        ? sentences
        : differing(words, error, 'save' in of ? of.labels?.(words) : undefined),
    marks: error.values,
  };
}

/** What is saved now, field by field. */
function differing(
  words: Words,
  error: ChangedMeanwhile,
  labels: { [field: string]: string } = {},
): string[] {
  return Object.entries(refusalFields(words, error))
    .filter(([field]) => field !== 'state')
    .map(([field, said]) => (labels[field] === undefined ? said : `${labels[field]}: ${said}`));
}

/** What a form was made from: without it, the change is made from what is stored. */
function isMark(field: string): boolean {
  return field === 'state' || /^from-|-from$/.test(field);
}
