import { escapeXml } from '../../platform/badge-artwork/xml-text.ts';

/** A badge in somebody else's page or mail: its picture, which leads to where it is checked. */
export interface EmbeddedBadge {
  /** Of its public page. */
  address: string;
  /** Address of a square picture. */
  picture: string;
  alt: string;
}

/** Of what is embedded, below the address of the site. */
export const embedPaths = {
  picture: (awardId: string) => `/embed/badges/${awardId}/picture.png`,
  /** What the element reads. */
  data: (awardId: string) => `/embed/badges/${awardId}/badge.json`,
  script: '/embed/badge.js',
} as const;

/** Pixels a side at which a snippet shows the picture, unless somebody wishes it smaller. */
export const embeddedSize = 160;

/** A link with a picture: no script, no frame, nothing that counts anybody. */
export function pictureSnippet({ address, picture, alt }: EmbeddedBadge, size = embeddedSize): string {
  return `<a href="${escapeXml(address)}"><img src="${escapeXml(picture)}" alt="${escapeXml(alt)}" width="${size}" height="${size}"></a>`;
}

/** The same, which becomes a card with its words where the script runs. */
export function elementSnippet(badge: EmbeddedBadge & { script: string }): string {
  return [
    `<script type="module" src="${escapeXml(badge.script)}"></script>`,
    `<cairn-badge>${pictureSnippet(badge)}</cairn-badge>`,
  ].join('\n');
}

/** A table with all of its looks in it, as programs for mail want it. */
export function signatureSnippet(badge: EmbeddedBadge, lines: readonly string[]): string {
  const [first = '', ...others] = lines.map(escapeXml);
  const text = [`<strong>${first}</strong>`, ...others].join('<br>');
  const small = pictureSnippet(badge, signatureSize);
  return [
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>',
    `<td style="padding:0 12px 0 0;vertical-align:middle">${small}</td>`,
    `<td style="vertical-align:middle;font-family:Arial,sans-serif;font-size:13px;line-height:1.45">${text}</td>`,
    '</tr></table>',
  ].join('\n');
}

export const signatureSize = 64;
