import type { Context } from 'hono';
import { z } from 'zod';
import {
  type AchievementEdition,
  achievementPolicy,
  type ContentChange,
  changesByChange,
  findUnfinished,
  forgetUnfinished,
  keepUnfinished,
  saveDraft,
} from '../../modules/catalog/index.ts';
import { findNames } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { ConsoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import type { BodyLimit } from '../forms/declaration.ts';
import { ChangedMeanwhile } from '../forms/edit-state.ts';
import type { FormState, FormValues } from '../forms/form-state.ts';
import { checkValues } from '../forms/read-form.ts';
import { localeOf, wordsOf } from '../language.ts';
import { flash } from '../show.tsx';
import { changeText, refusalFields } from '../words/index.ts';
import type { AchievementScope } from './achievement-door.ts';

type At = Context<WebEnv>;
type Answer = Response | Promise<Response>;

/** What a page of a draft shows: what is stored, or what somebody typed and what could not be saved yet. */
export interface DraftFormState extends FormState {
  /** When what is shown was kept without being saved; absent: it is what is stored, or was just posted. */
  keptAt?: Date;
  /** What is shown was rearranged and is not saved yet. */
  isChanged?: true;
}

/** A page on which somebody writes a part of the draft. */
export interface DraftForm<Found> {
  /** Below the address of the achievement. */
  page: (found: Found) => string;
  scope: (found: Found) => AchievementScope;
  limit: BodyLimit;
  schema: (found: Found) => z.ZodType;
  /** The form as the draft is stored. */
  stored: (found: Found, draft: AchievementEdition) => FormValues;
  /** The change that was typed. Marks of what it was made from may be missing: then it is made from what is stored. */
  change: (
    asked: { context: At; found: Found },
    posted: FormValues,
  ) => (draft: AchievementEdition) => ContentChange;
  /** The marks in the form once this was saved: what it is made from now. */
  marks: (found: Found, saved: AchievementEdition, posted: FormValues) => FormValues;
  show: (context: At, found: Found, state: DraftFormState) => Answer;
  /** Answers by itself what saves nothing, such as a row more. */
  first?: (context: At, found: Found, posted: FormValues) => Answer | undefined;
  /** Added to the address after saving. */
  after?: (posted: FormValues) => string;
}

/** The form with its button, the same saved while one types (island `autosave`), and a way to let go of what is kept. */
export function draftForm<Found>(
  deps: Deps,
  { get, form, json, button }: ConsoleDoor<Found>,
  { path, ...of }: DraftForm<Found> & { path: string },
): void {
  const may = achievementPolicy.author;
  get(path, achievementPolicy.read, async (context, found) => {
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
      const change = of.change({ context, found }, posted);
      await saveDraft(deps, actor, { ...achievement, change });
      await forgetUnfinished(deps, actor, { ...achievement, page: of.page(found) });
      flash(context, 'saved');
      return context.redirect(`${address}${of.page(found)}${of.after?.(posted) ?? ''}`, 303);
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

async function openState<Found>(
  deps: Deps,
  context: At,
  { found, ...of }: DraftForm<Found> & { found: Found },
): Promise<DraftFormState> {
  const { achievement, actor } = of.scope(found);
  const [edition] = achievement.editions;
  const stored = { values: of.stored(found, edition), errors: {} };
  if (edition.status !== 'draft') return stored;
  const kept = await findUnfinished(deps, actor, { ...edition, page: of.page(found) });
  if (!kept) return stored;
  const { keptAt, values } = kept;
  const checked = checkValues(wordsOf(context), { values }, of.schema(found));
  return { values, errors: checked.ok ? {} : checked.errors, keptAt };
}

type Autosaved =
  | { state: 'saved'; at: string; marks: FormValues }
  | { state: 'kept'; errors: { [field: string]: string } }
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
  const checked = checkValues(words, { values, letters: of.limit.letters }, of.schema(found));
  if (!checked.ok) {
    await keep();
    return { state: 'kept', errors: checked.errors };
  }
  try {
    const change = of.change({ context, found }, values);
    const saved = await saveDraft(deps, actor, { ...achievement, change });
    await forgetUnfinished(deps, actor, place);
    return { state: 'saved', at: saved.changedAt.toISOString(), marks: of.marks(found, saved, values) };
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
  const unmarked = Object.entries(values).filter(([field]) => !isMark(field));
  const change = of.change({ context, found }, Object.fromEntries(unmarked));
  const { changes, changedAt, changedBy } = await changesByChange(deps, actor, { ...achievement, change });
  const names = changedBy === undefined ? new Map() : await findNames(deps, [changedBy]);
  const sentences = changes.map((one) => changeText({ words, locale: localeOf(context) }, one));
  return {
    state: 'changed',
    at: changedAt.toISOString(),
    ...(changedBy !== undefined && { by: names.get(changedBy) ?? words.cases.gone }),
    sentences: sentences.length > 0 ? sentences : Object.values(refusalFields(words, error)),
    marks: error.values,
  };
}

/** What a form was made from: without it, the change is made from what is stored. */
function isMark(field: string): boolean {
  return field === 'state' || /^from-|-from$/.test(field);
}
