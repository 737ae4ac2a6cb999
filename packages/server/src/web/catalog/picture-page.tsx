import type { JSX } from 'preact';
import type { PictureBody } from '../../modules/catalog/index.ts';
import {
  type BadgeDesign,
  badgePaletteNames,
  badgeShapes,
  badgeSymbols,
} from '../../platform/badge-artwork/index.ts';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import { Badge, Button, ButtonGroup, EditState, Form, Icon, Island, useWords } from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { OwnPicture, WaysToPicture } from './own-picture.tsx';
import { Tiles } from './tiles.tsx';

export interface PicturePageProps {
  scope: AchievementScope;
  design: BadgeDesign;
  /** What the draft has in place of a picture of the family. */
  picture?: PictureBody | undefined;
  values: FormValues;
  errors?: FormErrors;
}

/** The badge composer: each choice is a picture that the server draws; a small island redraws at once. */
export function PicturePage({ scope, design, picture, values, errors }: PicturePageProps): JSX.Element {
  const words = useWords().authoring.picture;
  const edition = scope.achievement.editions[0];
  const preview = (change: Partial<BadgeDesign>) =>
    `${scope.address}/picture/preview.svg?${new URLSearchParams({ ...design, ...change })}`;
  if (picture) return <OwnPicture scope={scope} picture={picture} errors={errors} />;
  return (
    <AchievementFrame scope={scope} part="picture" errors={errors}>
      <WaysToPicture scope={scope} />
      <h2>{words.family}</h2>
      <p>{words.lead}</p>
      <Form autocomplete="off">
        <EditState values={values} errors={errors} />
        <div class="composer" data-preview={`${scope.address}/picture/preview.svg`}>
          <figure class="composer__preview">
            <Badge imageUrl={preview({})} alt={words.alt(edition.title)} size="hero" />
            <figcaption class="muted">{words.preview}</figcaption>
          </figure>
          <div class="composer__choices">
            <Tiles
              legend={words.shape}
              name="shape"
              value={design.shape}
              error={errors?.shape}
              options={badgeShapes.map((shape) => ({
                value: shape,
                label: words.shapes[shape],
                picture: <Badge imageUrl={preview({ shape })} alt="" size="small" />,
              }))}
            />
            <Tiles
              legend={words.palette}
              name="palette"
              value={design.palette}
              error={errors?.palette}
              options={badgePaletteNames.map((palette) => ({
                value: palette,
                label: words.palettes[palette] ?? palette,
                picture: <Badge imageUrl={preview({ palette })} alt="" size="small" />,
              }))}
            />
            <Tiles
              legend={words.symbol}
              name="symbol"
              value={design.symbol}
              error={errors?.symbol}
              options={badgeSymbols.map((symbol) => ({
                value: symbol,
                label: words.symbols[symbol] ?? symbol,
                picture: <Icon name={symbol} large />,
              }))}
            />
            <ButtonGroup>
              <Button icon="check">{words.save}</Button>
              <Button name="show" value="1" variant="secondary" icon="eye">
                {words.show}
              </Button>
            </ButtonGroup>
          </div>
        </div>
      </Form>
      <Island name="badge-composer" />
    </AchievementFrame>
  );
}
