import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { drawApart } from './draw-apart.ts';

/** Draws SVG as a PNG of `size` pixels a side, off the main thread; apart from this process what holds another drawing. */
export async function renderPng(svg: string, { size }: { size: number }): Promise<Uint8Array> {
  if (svg.lastIndexOf('<svg ') > 0) {
    const png = await drawApart(svg, [size]);
    if (typeof png === 'string') throw new Error(`A drawing in another one cannot be drawn: ${png}.`);
    return png;
  }
  return (await renderAsync(svg, options(svg, size))).asPng();
}

/** The same at once, for the few small pictures that are made when the program starts. */
export function drawPng(svg: string, { size }: { size: number }): Uint8Array {
  return new Resvg(svg, options(svg, size)).render().asPng();
}

// Fonts of the machine serve only the scripts that we cannot outline; reading them takes time.
function options(svg: string, size: number): ResvgRenderOptions {
  return { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: svg.includes('<text') } };
}
