import type { JSX } from 'preact';
import { useWords } from '../ui/index.ts';

const sizes = [400, 128, 32] as const;

/** One picture as it will be seen: large, as in lists, and as small as an icon, on light and on dark ground. */
export function PictureSizes({ imageUrl, alt }: { imageUrl: string; alt: string }): JSX.Element {
  const words = useWords().designer.previews;
  return (
    <div class="picture-sizes">
      {(['light', 'dark'] as const).map((ground) => (
        <figure class={`picture-sizes__ground picture-sizes__ground--${ground}`} key={ground}>
          <figcaption>{words[ground]}</figcaption>
          <div class="picture-sizes__row">
            {sizes.map((size, index) => (
              <img
                key={size}
                src={imageUrl}
                // The same picture six times is read out once.
                alt={ground === 'light' && index === 0 ? alt : ''}
                title={words.size(size)}
                width={size}
                height={size}
                data-shown
              />
            ))}
          </div>
        </figure>
      ))}
    </div>
  );
}
