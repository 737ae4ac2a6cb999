import type { JSX } from 'preact';
import type { PictureBody } from '../../modules/catalog/index.ts';
import { consoleBadgeAddress } from '../edition-badge.tsx';
import type { FormErrors } from '../forms/form-state.ts';
import { Button, ButtonGroup, Form, useWords } from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { PictureSizes } from './picture-sizes.tsx';

/** The picture of a draft that is none of the family, and what can be done with it. */
export function OwnPicture({
  scope,
  picture,
  errors,
}: {
  scope: AchievementScope;
  picture: PictureBody;
  errors?: FormErrors | undefined;
}): JSX.Element {
  const all = useWords();
  const words = all.designer.own;
  const edition = scope.achievement.editions[0];
  return (
    <AchievementFrame scope={scope} part="picture" errors={errors}>
      <h2>{words.title}</h2>
      <p>
        {words.kinds[picture.kind]} {words.published}
      </p>
      <PictureSizes
        imageUrl={consoleBadgeAddress(scope.address, edition)}
        alt={picture.alt === '' ? all.authoring.picture.alt(edition.title) : picture.alt}
      />
      <ButtonGroup>
        <Button href={`${scope.address}/picture/design`} icon="pen-tool">
          {picture.kind === 'designed' ? words.change : all.designer.ways.design}
        </Button>
        <Button href={`${scope.address}/picture/upload`} variant="secondary" icon="upload">
          {all.designer.ways.upload}
        </Button>
      </ButtonGroup>
      <details class="own-picture__drop">
        <summary>{words.drop}</summary>
        <p>{words.dropHint}</p>
        <Form action={`${scope.address}/picture/drop`}>
          <Button variant="danger" icon="trash-2">
            {words.confirm}
          </Button>
        </Form>
      </details>
    </AchievementFrame>
  );
}

/** The two ways to a picture of one's own. */
export function WaysToPicture({ scope }: { scope: AchievementScope }): JSX.Element {
  const words = useWords().designer.ways;
  return (
    <section class="own-picture__ways" aria-labelledby="own-picture">
      <h2 id="own-picture">{words.title}</h2>
      <p>{words.lead}</p>
      <ButtonGroup>
        <Button href={`${scope.address}/picture/design`} variant="secondary" icon="pen-tool">
          {words.design}
        </Button>
        <Button href={`${scope.address}/picture/upload`} variant="secondary" icon="upload">
          {words.upload}
        </Button>
      </ButtonGroup>
    </section>
  );
}
