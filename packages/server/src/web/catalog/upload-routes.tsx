import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { z } from 'zod';
import {
  achievementPolicy,
  findPicture,
  type PictureBody,
  uploadPicture,
} from '../../modules/catalog/index.ts';
import { designBounds, pngBounds } from '../../platform/badge-designer/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { textField } from '../forms/fields.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { bytesOf } from '../forms/read-form.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { Button, EditState, Field, Form, useWords } from '../ui/index.ts';
import { at } from '../words/index.ts';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { nameOfPicture } from './picture-name.ts';

const uploadForm = z.object({
  // Files come apart from the text: a text in its place is none.
  picture: z.string().max(0, at('designer.errors.file')).optional(),
  alt: textField(designBounds.alt),
  state: z.string().max(40).optional(),
});

/** A picture that somebody drew elsewhere. */
export function uploadPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = achievementDoor(deps);
  const showUpload = (context: Context<WebEnv>, scope: AchievementScope, state: FormState) =>
    show(context, {
      ...frame(context, scope),
      status: state.status,
      body: <UploadPage scope={scope} state={state} />,
    });

  get('/picture/upload', achievementPolicy.read, async (context, scope) => {
    const stored = await findPicture(deps, scope.achievement.editions[0]);
    // What was said of a design is not said of the file to come.
    const alt = stored?.kind === 'uploaded' ? stored.alt : '';
    return showUpload(context, scope, { values: { ...withState(valuesOf(stored)), alt }, errors: {} });
  });

  form('/picture/upload', achievementPolicy.author, {
    limit: bodies.pictures,
    schema: uploadForm,
    act: async (context, scope, { value: { alt }, posted, files }) => {
      const bytes = await bytesOf(files.picture);
      if (!bytes) throw new Refusal('invalid', say('web.file-missing'), { picture: say('web.file-missing') });
      const kept = `uploaded ${createHash('sha256').update(bytes).digest('hex')}`;
      await uploadPicture(deps, scope.actor, {
        achievementId: scope.achievement.achievementId,
        ...{ bytes, alt },
        madeFrom: (stored) =>
          assertMadeFrom({ ...posted, kept }, valuesOf(stored), {
            name: nameOfPicture(wordsOf(context)),
            place: (field) => (field === 'kept' ? 'picture' : field),
          }),
      });
      flash(context, 'saved');
      return context.redirect(`${scope.address}/picture`, 303);
    },
    page: showUpload,
  });

  return routes;
}

function valuesOf(stored: PictureBody | undefined) {
  const kept = stored?.kind === 'uploaded' ? `uploaded ${stored.sha256}` : (stored?.kind ?? 'none');
  return { kept, alt: stored?.alt ?? '' };
}

function UploadPage({ scope, state }: { scope: AchievementScope; state: FormState }): JSX.Element {
  const all = useWords().designer;
  const words = all.upload;
  const { values, errors } = state;
  return (
    <AchievementFrame scope={scope} part="picture" errors={errors}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <Form autocomplete="off" multipart>
        <EditState values={values} errors={errors} />
        <Field
          label={words.file}
          name="picture"
          type="file"
          accept="image/png,image/svg+xml,.png,.svg"
          hint={words.fileHint(pngBounds.least, pngBounds.most)}
          error={errors.picture}
          required
        />
        <Field
          label={all.alt}
          name="alt"
          value={one(values, 'alt')}
          hint={words.altHint}
          error={errors.alt}
          required={false}
          multiline
          rows={2}
          maxLength={designBounds.alt}
          direction="auto"
        />
        <Button icon="upload">{words.save}</Button>
      </Form>
    </AchievementFrame>
  );
}
