import type { JSX } from 'preact';

export interface BadgeProps {
  /** The drawing of a badge: our own is put into the page as it is; one that holds what somebody brought is a picture apart. */
  svg?: string | undefined;
  imageUrl?: string | undefined;
  /** What the picture says, as the badge's title and issuer. Empty where the same words stand beside it. */
  alt: string;
  size?: 'small' | 'medium' | 'large' | 'hero' | undefined;
}

/** A badge as a picture. */
export function Badge({ svg, imageUrl, alt, size = 'medium' }: BadgeProps): JSX.Element {
  const look = `badge badge--${size}`;
  if (svg !== undefined && holdsOthersWork(svg)) {
    const data = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    return <img class={look} src={data} alt={alt} width={pixels[size]} height={pixels[size]} />;
  }
  if (svg !== undefined) {
    const access =
      alt === '' ? { 'aria-hidden': 'true' as const } : { role: 'img' as const, 'aria-label': alt };
    return <span class={look} {...access} dangerouslySetInnerHTML={{ __html: svg }} />;
  }
  return (
    <img
      class={look}
      src={imageUrl}
      alt={alt}
      width={pixels[size]}
      height={pixels[size]}
      loading={size === 'hero' ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}

/** An uploaded picture or a logo: its names could be those of another part of the page. */
function holdsOthersWork(svg: string): boolean {
  return svg.includes('<image ') || svg.lastIndexOf('<svg ') > 0;
}

const pixels = { small: 64, medium: 128, large: 224, hero: 320 };
