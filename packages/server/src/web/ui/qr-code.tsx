import type { JSX } from 'preact';
import { create } from 'qrcode';

/** A QR code of an address, drawn dark on white in both themes because readers need that. */
export function QrCode({ value, label }: { value: string; label: string }): JSX.Element {
  const { modules } = create(value, { errorCorrectionLevel: 'M' });
  const edge = modules.size + 8;
  return (
    <figure class="qr-code">
      <svg viewBox={`0 0 ${edge} ${edge}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <rect width={edge} height={edge} fill="#ffffff" />
        <path fill="#1f2421" d={darkRuns(modules)} />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}

function darkRuns(modules: { size: number; get: (row: number, column: number) => number }): string {
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      if (column > start) path += `M${start + 4} ${row + 4}h${column - start}v1h${start - column}z`;
    }
  }
  return path;
}
