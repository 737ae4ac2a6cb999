import type { JSX } from 'preact';
import {
  type ContrastCheck,
  designBounds,
  designMarks,
  designPalettes,
  designStarts,
  pictureOutlines,
  pictureShapes,
  symbolChoices,
} from '../../platform/badge-designer/index.ts';
import { type FormErrors, type FormValues, one } from '../forms/form-state.ts';
import { Button, ButtonGroup, EditState, Field, Form, Island, RadioGroup, useWords } from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { Autosave } from './autosave.tsx';
import { ContrastList } from './contrast-list.tsx';
import { colourFields, levelOf, paletteChoices, previewQuery, suggestionFor } from './designer-form.ts';
import { PaletteSwatch, ShapeSwatch, SymbolSwatch } from './designer-swatches.tsx';
import { PictureSizes } from './picture-sizes.tsx';
import { Tiles } from './tiles.tsx';

export interface DesignerPageProps {
  scope: AchievementScope;
  values: FormValues;
  /** Of what the values draw; missing where they draw nothing. */
  contrast?: readonly ContrastCheck[] | undefined;
  errors?: FormErrors | undefined;
  keptAt?: Date | undefined;
}

/** The designer: each choice is a picture or a word, the preview is drawn by the server, a small island asks for it. */
export function DesignerPage({ scope, values, contrast, errors, keptAt }: DesignerPageProps): JSX.Element {
  const words = useWords().designer;
  const at = `${scope.address}/picture/design`;
  const suggestion = suggestionFor({ designer: words }, values);
  const preview = contrast && `${at}/preview.svg?${previewQuery(drawable(values, errors))}`;
  return (
    <AchievementFrame scope={scope} part="picture" errors={errors}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <Starts at={at} />
      <Form autocomplete="off">
        <Autosave at={at} keptAt={keptAt} waits={Object.keys(errors ?? {}).length === 0} />
        <EditState values={values} errors={errors} />
        <div class="designer" data-designer={at}>
          <div class="designer__choice">
            <div class="designer__look">
              <h3>{words.previews.title}</h3>
              {preview ? (
                <img
                  class="badge badge--hero"
                  src={preview}
                  alt={suggestion}
                  width="320"
                  height="320"
                  data-shown
                />
              ) : null}
              <ContrastList checks={contrast ?? []} />
            </div>
            <div class="composer__choices">
              <Looks values={values} errors={errors} />
              <Texts scope={scope} values={values} errors={errors} />
              <Symbols values={values} errors={errors} />
            </div>
          </div>
          <div class="designer__end">
            <h3>{words.previews.sizes}</h3>
            {preview ? <PictureSizes imageUrl={preview} alt="" /> : null}
            <Field
              label={words.alt}
              name="alt"
              value={one(values, 'alt')}
              hint={<span data-suggestion>{words.altHint(suggestion)}</span>}
              error={errors?.alt}
              required={false}
              multiline
              rows={2}
              maxLength={designBounds.alt}
              direction="auto"
            />
            <ButtonGroup>
              <Button icon="check">{words.save}</Button>
              <Button name="show" value="1" variant="secondary" icon="eye">
                {words.show}
              </Button>
              <Button type="reset" variant="quiet" icon="undo-2">
                {words.undo}
              </Button>
            </ButtonGroup>
          </div>
        </div>
      </Form>
      <Island name="badge-designer" />
    </AchievementFrame>
  );
}

/** Where a letter cannot be drawn, the design is shown without its words. */
function drawable(values: FormValues, errors: FormErrors | undefined): FormValues {
  const texts = ['top', 'bottom', 'centre', 'ribbon'];
  if (!texts.some((field) => errors?.[field])) return values;
  return { ...values, ...Object.fromEntries(texts.map((field) => [field, ''])) };
}

function Starts({ at }: { at: string }): JSX.Element {
  const words = useWords().designer;
  return (
    <nav class="designer__starts" aria-label={words.start}>
      <span class="field__label">{words.start}</span>
      <ul>
        {Object.keys(designStarts).map((name) => (
          <li key={name}>
            <a class="tile" href={`${at}?start=${name}`}>
              <img src={`${at}/preview.svg?start=${name}`} alt="" width="64" height="64" loading="lazy" />
              <span>{words.starts[name as keyof typeof words.starts]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface PartProps {
  values: FormValues;
  errors: FormErrors | undefined;
}

function Looks({ values, errors }: PartProps): JSX.Element {
  const { designer: words, authoring } = useWords();
  const names: { [palette: string]: string } = {
    ...authoring.picture.palettes,
    ...words.palettes,
    own: words.ownColours,
  };
  return (
    <>
      <Tiles
        legend={words.shape}
        name="shape"
        value={one(values, 'shape')}
        error={errors?.shape}
        options={pictureShapes.map((shape) => ({
          value: shape,
          label: words.shapes[shape],
          picture: <ShapeSwatch path={pictureOutlines[shape].path} />,
        }))}
      />
      <Tiles
        legend={words.palette}
        name="palette"
        value={one(values, 'palette')}
        error={errors?.palette}
        options={paletteChoices.map((palette) => ({
          value: palette,
          label: names[palette] ?? palette,
          picture: <PaletteSwatch colours={designPalettes[palette]} />,
        }))}
      />
      <fieldset class="designer__colours">
        <legend class="field__hint">{words.ownHint}</legend>
        {colourFields.map(({ name, field }) => (
          <div class={errors?.[field] ? 'field field--error' : 'field'} key={field}>
            <label class="field__label" for={`field-${field}`}>
              {words.colours[name]}
            </label>
            {errors?.[field] ? <p class="field__error">{errors[field]}</p> : null}
            <input
              class="designer__colour"
              type="color"
              id={`field-${field}`}
              name={field}
              value={one(values, field)}
              aria-invalid={errors?.[field] ? 'true' : undefined}
            />
          </div>
        ))}
      </fieldset>
    </>
  );
}

function Symbols({ values, errors }: PartProps): JSX.Element {
  const words = useWords().designer;
  return (
    <Tiles
      legend={words.symbol}
      name="symbol"
      value={one(values, 'symbol')}
      error={errors?.symbol}
      options={symbolChoices.map((symbol) => ({
        value: symbol,
        label: words.symbols[symbol] ?? symbol,
        picture: <SymbolSwatch name={symbol} />,
      }))}
    />
  );
}

function Texts({ scope, values, errors }: PartProps & { scope: AchievementScope }): JSX.Element {
  const words = useWords().designer;
  const { top, bottom, line, lines, ribbon } = designBounds;
  const level = levelOf(scope.achievement.editions[0]);
  const field = (name: 'top' | 'bottom' | 'ribbon', maxLength: number, hint?: string) => (
    <Field
      label={words[name]}
      name={name}
      value={one(values, name)}
      error={errors?.[name]}
      hint={hint}
      maxLength={maxLength}
      required={false}
      autocomplete="off"
      direction="auto"
    />
  );
  return (
    <fieldset class="field-set">
      <legend class="field-set__legend">{words.texts}</legend>
      <p class="field__hint">{words.textsHint}</p>
      {field('top', top)}
      <Field
        label={words.centre}
        name="centre"
        value={one(values, 'centre')}
        error={errors?.centre}
        hint={words.centreHint(lines, line)}
        required={false}
        multiline
        rows={lines}
        direction="auto"
      />
      {field('ribbon', ribbon, level === '' ? words.ribbonEmpty : words.ribbonHint(level))}
      {field('bottom', bottom)}
      <RadioGroup
        legend={words.mark}
        name="mark"
        value={one(values, 'mark')}
        error={errors?.mark}
        hint={words.markHint}
        options={designMarks.map((mark) => ({ value: mark, label: words.marks[mark] }))}
      />
    </fieldset>
  );
}
