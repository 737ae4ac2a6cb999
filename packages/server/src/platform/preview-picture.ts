import { type Fitted, fitWords } from './badge-artwork/fit-words.ts';
import { drawLine } from './badge-artwork/letters.ts';
import { palettes } from './badge-artwork/palettes.ts';
import { cleanText, escapeXml } from './badge-artwork/xml-text.ts';

export interface Preview {
  /** From `composeBadge`. */
  badgeSvg: string;
  palette: string;
  title: string;
  holderName: string;
  issuerName: string;
}

const width = 1200;
const height = 630;
const left = 620;
const room = 520;

/** The card that other sites draw beside a link (Open Graph, 1200 by 630): the badge large, its words beside it. */
export function drawPreview(preview: Preview): string {
  const { deep } = palettes[preview.palette as keyof typeof palettes] ?? palettes.spruce;
  const title = fit(preview.title, [68, 60, 52, 46, 40], 4);
  const holder = fit(preview.holderName, [38, 34, 30], 1);
  const issuer = fit(preview.issuerName, [30, 27, 24], 2);
  const titleHeight = blockHeight(title);
  const top = Math.max(90, (height - titleHeight - 40 - blockHeight(holder) - 14 - blockHeight(issuer)) / 2);
  const holderTop = top + titleHeight + 40;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#faf8f4"/>`,
    `<path d="M0 470C180 410 330 420 480 462S860 540 1200 452V630H0Z" fill="#e9efe9"/>`,
    `<path d="M0 548C210 492 420 512 640 552S1010 590 1200 540V630H0Z" fill="#cfdcd3"/>`,
    `<rect y="${height - 12}" width="${width}" height="12" fill="${deep}"/>`,
    preview.badgeSvg.replace('<svg ', '<svg x="64" y="66" width="498" height="498" '),
    words(title, top, deep),
    words(holder, holderTop, '#1f2421'),
    words(issuer, holderTop + blockHeight(holder) + 14, '#5b635d'),
    '</svg>',
  ].join('');
}

function fit(text: string, sizes: readonly number[], lines: number): Fitted {
  return fitWords(cleanText(text), { sizes, linesAt: () => lines, widthFor: () => room });
}

function blockHeight({ lines, size }: Fitted): number {
  return lines.length * size * 1.14;
}

/** Outlines, so that no font is needed; what our fonts lack is left to the fonts of the machine. */
function words({ lines, size }: Fitted, top: number, colour: string): string {
  return lines
    .map((line, index) => {
      const y = top + size * 0.86 + index * size * 1.14;
      if (!line.set)
        return `<text x="${left}" y="${y}" font-size="${size}" fill="${colour}">${escapeXml(line.text)}</text>`;
      return `<path fill="${colour}" d="${drawLine(line.set, { centreX: left + line.width / 2, y, size })}"/>`;
    })
    .join('');
}
