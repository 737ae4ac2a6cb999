import { createHash } from 'node:crypto';
import { colours } from '../ui/colours.ts';

/** Roles of colours that the finder uses; it stands in pages of others, so it brings its own small sheet. */
const roles = [
  'paper',
  'card',
  'line',
  'line-strong',
  'ink',
  'muted',
  'spruce',
  'on-spruce',
  'spruce-wash',
] as const;

function tones(tone: 0 | 1): string {
  return roles.map((role) => `--${role}:${colours[role][tone]}`).join(';');
}

const rules = `
*{box-sizing:border-box}
body{margin:0;padding:1rem;background:var(--paper);color:var(--ink);font:400 1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{margin:0 0 .75rem;font-size:1.2rem;line-height:1.25}
h2{margin:0;font-size:1.05rem;line-height:1.3}
p{margin:.35rem 0}
a{color:var(--spruce)}
a:focus-visible,input:focus-visible,select:focus-visible,button:focus-visible{outline:3px solid var(--spruce);outline-offset:2px}
form{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;align-items:end;margin-block-end:1rem}
.wide{grid-column:1/-1}
label{display:block;font-size:.9rem;font-weight:600}
input,select,button{width:100%;min-height:2.75rem;padding:.45rem .65rem;border:1px solid var(--line-strong);border-radius:6px;background:var(--card);color:var(--ink);font:inherit}
button{border-color:var(--spruce);background:var(--spruce);color:var(--on-spruce);font-weight:600;cursor:pointer}
ol{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:.75rem;margin:.75rem 0;padding:0;list-style:none}
li{display:flex;gap:.75rem;padding:.85rem;border:1px solid var(--line);border-radius:10px;background:var(--card)}
li img{flex:none;width:56px;height:56px}
.said{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;font-size:.93rem}
.facts,.foot{color:var(--muted);font-size:.9rem}
nav{display:flex;flex-wrap:wrap;gap:1rem}
nav a{display:inline-block;padding-block:.5rem}
`;

/** The whole sheet: light and dark by the device, or as whoever shows the finder chose. */
export const finderStyle = [
  `:root{color-scheme:light;${tones(0)}}`,
  `@media(prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${tones(1)}}}`,
  `:root[data-theme=dark]{color-scheme:dark;${tones(1)}}`,
  rules.replaceAll('\n', ''),
].join('');

/** By which the policy of the page lets this one sheet in, and no other. */
export const finderStyleHash = `sha256-${createHash('sha256').update(finderStyle).digest('base64')}`;
