import type { JSX } from 'preact';
import { drawSymbol, type PictureDesign } from '../../platform/badge-designer/index.ts';

/** Small pictures on the choices of the designer; what they are stands beside them. */
export function ShapeSwatch({ path }: { path: string }): JSX.Element {
  return (
    <svg class="designer__swatch" viewBox="0 0 512 512" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}

export function SymbolSwatch({ name }: { name: string }): JSX.Element {
  const drawing = drawSymbol(name, { x: 50, y: 50, size: 92, colour: 'currentColor' });
  return (
    <svg
      class="designer__swatch"
      viewBox="0 0 100 100"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  );
}

/** Without colours: those of the four fields below. */
export function PaletteSwatch({ colours }: { colours: PictureDesign['colours'] | undefined }): JSX.Element {
  if (!colours)
    return (
      <svg class="designer__swatch" viewBox="0 0 60 60" aria-hidden="true">
        <path
          d="M30 10V50M10 30H50"
          fill="none"
          stroke="currentColor"
          stroke-width="5"
          stroke-linecap="round"
        />
      </svg>
    );
  return (
    <svg class="designer__swatch" viewBox="0 0 60 60" aria-hidden="true">
      <circle cx="30" cy="30" r="29" fill={colours.ring} />
      <circle cx="30" cy="30" r="24" fill={colours.ground} />
      <circle cx="22" cy="30" r="8" fill={colours.symbol} />
      <path d="M35 22H47V26H35ZM35 29H47V33H35ZM35 36H44V40H35Z" fill={colours.text} />
    </svg>
  );
}
