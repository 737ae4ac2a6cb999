import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readUpload, type UploadProblem, wrapPicture } from './index.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">';
const svg = (inside: string, attributes = '') =>
  bytesOf(`${open.replace('>', `${attributes}>`)}\n${inside}\n</svg>`);

async function problemOf(bytes: Uint8Array): Promise<UploadProblem | undefined> {
  const read = await readUpload(bytes);
  return 'code' in read ? read : undefined;
}

/** Twenty parts, each of which draws the one before twice. */
function doubling(reference: (id: string) => string, tag = 'g'): string {
  const steps = Array.from(
    { length: 20 },
    (_, index) => `<${tag} id="a${index + 1}">${reference(`a${index}`).repeat(2)}</${tag}>`,
  );
  return `<defs><${tag} id="a0"><path d="M0 0"/></${tag}>${steps.join('')}</defs>${reference('a20')}`;
}

/** What it is, what came, why it is refused, and where that stands. */
const hostile: readonly (readonly [
  what: string,
  bytes: Uint8Array,
  expected: Partial<{ code: string; name: string; line: number }>,
])[] = [
  ['a script', svg('<script>alert(1)</script>'), { code: 'element', name: 'script', line: 2 }],
  [
    'a script in another case',
    svg('<SCRIPT>alert(1)</SCRIPT>'),
    { code: 'element', name: 'SCRIPT', line: 2 },
  ],
  [
    'a script with a prefix',
    svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
    { code: 'element', name: 's:script' },
  ],
  [
    'a script in a note',
    svg('<metadata><script>alert(1)</script></metadata>'),
    { code: 'element', name: 'script' },
  ],
  [
    'a handler',
    svg('<path d="M0 0"/>', ' onload="alert(1)"'),
    { code: 'attribute', name: 'onload', line: 1 },
  ],
  [
    'a handler on the third line',
    svg('<g>\n<path onclick="alert(1)" d="M0 0"/></g>'),
    { code: 'attribute', name: 'onclick', line: 3 },
  ],
  ['a handler without a blank', svg('<path/onclick="alert(1)" d="M0 0"/>'), { code: 'malformed', line: 2 }],
  [
    'foreign content',
    svg('<foreignObject><body/></foreignObject>'),
    { code: 'element', name: 'foreignObject' },
  ],
  ['a frame', svg('<iframe src="https://evil.example"/>'), { code: 'element', name: 'iframe' }],
  [
    'a picture of elsewhere',
    svg('<image href="https://evil.example/a.png"/>'),
    { code: 'element', name: 'image' },
  ],
  ['a picture inside', svg('<image href="data:image/png;base64,AA=="/>'), { code: 'element', name: 'image' }],
  ['a style sheet', svg('<style>@import "https://evil.example"</style>'), { code: 'element', name: 'style' }],
  [
    'a style that loads',
    svg('<path style="fill:url(https://evil.example)" d="M0 0"/>'),
    { code: 'value', name: 'style' },
  ],
  [
    'a style with an escape',
    svg('<path style="fill:u\\72l(x)" d="M0 0"/>'),
    { code: 'value', name: 'style' },
  ],
  [
    'a style with a comment',
    svg('<path style="fill:/**/url(x)" d="M0 0"/>'),
    { code: 'value', name: 'style' },
  ],
  [
    'a reference elsewhere',
    svg('<use href="https://evil.example/a.svg#b"/>'),
    { code: 'value', name: 'href' },
  ],
  [
    'a reference by xlink',
    svg('<use xlink:href="data:image/svg+xml;base64,AA=="/>'),
    { code: 'value', name: 'xlink:href' },
  ],
  ['a script address', svg('<use href="javascript:alert(1)"/>'), { code: 'value', name: 'href' }],
  [
    'an encoded script address',
    svg('<use href="&#106;avascript:alert(1)"/>'),
    { code: 'value', name: 'href' },
  ],
  [
    'a fill of elsewhere',
    svg('<path fill="url(https://evil.example#a)" d="M0 0"/>'),
    { code: 'value', name: 'fill' },
  ],
  ['a fill with a comment in it', svg('<path fill="red/*" d="M0 0"/>'), { code: 'value', name: 'fill' }],
  [
    'an animation',
    svg('<animate attributeName="href" to="javascript:alert(1)"/>'),
    { code: 'element', name: 'animate' },
  ],
  ['a set', svg('<set attributeName="onload" to="alert(1)"/>'), { code: 'element', name: 'set' }],
  ['a link', svg('<a href="#x"><path d="M0 0"/></a>'), { code: 'element', name: 'a' }],
  ['text', svg('<text>Hello</text>'), { code: 'element', name: 'text' }],
  ['letters between parts', svg('Hello'), { code: 'text', line: 1 }],
  [
    'a filter',
    svg('<filter id="a"><feImage href="https://evil.example"/></filter>'),
    { code: 'element', name: 'filter' },
  ],
  [
    'a pattern',
    svg('<pattern id="a" width="1" height="1"><path d="M0 0"/></pattern>'),
    { code: 'element', name: 'pattern' },
  ],
  [
    'an entity of its own',
    bytesOf(`<!DOCTYPE svg [<!ENTITY a "b">]>${open}&a;</svg>`),
    { code: 'declared', line: 1 },
  ],
  [
    'a document type of elsewhere',
    bytesOf(`<!DOCTYPE svg SYSTEM "https://evil.example/a.dtd">${open}</svg>`),
    { code: 'declared' },
  ],
  ['an entity that nobody declared', svg('<path d="&evil;"/>'), { code: 'entity', line: 2 }],
  ['CDATA', svg('<title><![CDATA[</title><script>alert(1)</script>]]></title>'), { code: 'declared' }],
  ['an instruction', svg('<?xml-stylesheet href="https://evil.example/a.css"?>'), { code: 'declared' }],
  ['a comment that hides something', svg('<!--><script>alert(1)</script>-->'), { code: 'malformed' }],
  ['a part without an end', svg('<path d="M0 0" <script'), { code: 'malformed' }],
  ['a quote that is not closed', svg('<path d="M0 0/>'), { code: 'malformed' }],
  ['the same attribute twice', svg('<path d="M0 0" d="M1 1"/>'), { code: 'malformed' }],
  ['an attribute that nobody knows', svg('<path nonce="x" d="M0 0"/>'), { code: 'attribute', name: 'nonce' }],
  ['too many parts', svg('<g></g>'.repeat(6001)), { code: 'too-complex' }],
  ['parts too deep', svg(`${'<g>'.repeat(40)}${'</g>'.repeat(40)}`), { code: 'too-complex' }],
  ['one part drawn a million times', svg(doubling((id) => `<use href="#${id}"/>`)), { code: 'too-complex' }],
  [
    'a clip that is doubled',
    svg(doubling((id) => `<path clip-path="url(#${id})" d="M0 0"/>`, 'clipPath')),
    { code: 'too-complex' },
  ],
  [
    'a style that doubles',
    svg(doubling((id) => `<path style="mask:url(#${id})" d="M0 0"/>`, 'mask')),
    { code: 'too-complex' },
  ],
  [
    'a long path drawn often',
    svg(`<path id="a" d="M0 0${'l1 1'.repeat(50_000)}"/>${'<use href="#a"/>'.repeat(10)}`),
    { code: 'too-complex' },
  ],
  [
    'a long chain of references',
    svg(Array.from({ length: 2900 }, (_, index) => `<use id="a${index}" href="#a${index + 1}"/>`).join('')),
    { code: 'too-complex' },
  ],
  [
    'a style of blanks that ends unheard of',
    svg(`<path style="fill:${' '.repeat(400_000)}!" d="M0 0"/>`),
    { code: 'value', name: 'style' },
  ],
  ['a part that draws itself', svg('<g id="a"><use href="#a"/></g>'), { code: 'too-complex' }],
  // Ends the process of the library that draws it.
  [
    'a ring of a hundred million',
    svg('<circle r="1e8" stroke="#000" stroke-width="3" fill="none"/>'),
    { code: 'too-complex' },
  ],
  ['a part that is not closed', svg('<g><path d="M0 0"/>'), { code: 'malformed' }],
  ['parts that close in another order', svg('<g><defs></g></defs>'), { code: 'malformed' }],
  ['two drawings', svg(`</svg>${open}`), { code: 'not-svg' }],
  ['a drawing in the drawing', svg(`${open}</svg>`), { code: 'element', name: 'svg' }],
  [
    'another namespace',
    bytesOf('<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 8 8"></svg>'),
    { code: 'value', name: 'xmlns' },
  ],
  ['no namespace', bytesOf('<svg viewBox="0 0 8 8"></svg>'), { code: 'not-svg' }],
  [
    'a wide drawing',
    bytesOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"></svg>'),
    { code: 'not-square' },
  ],
  [
    'a drawing without a size',
    bytesOf('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
    { code: 'not-square' },
  ],
  ['a web page', bytesOf('<!doctype html><html><svg ></svg></html>'), { code: 'declared' }],
  ['half a letter', new Uint8Array([60, 115, 118, 103, 32, 0xff]), { code: 'neither' }],
  ['plain text', bytesOf('Hello'), { code: 'neither' }],
  ['nothing', new Uint8Array(), { code: 'neither' }],
  ['a large drawing', svg(`<path d="${'M0 0'.repeat(150_000)}"/>`), { code: 'too-large' }],
  ['more than a megabyte', new Uint8Array(1024 * 1024 + 1), { code: 'too-large' }],
];

for (const [what, bytes, expected] of hostile)
  test(`a drawing with ${what} is refused, with the reason`, async () => {
    const problem = await problemOf(bytes);
    assert.deepEqual({ ...problem, ...expected }, problem);
  });

test('what drawing programs write besides the drawing is left out, and the drawing is kept', async () => {
  const read = await readUpload(
    bytesOf(`<?xml version="1.0" encoding="UTF-8"?>
<!-- Made with a drawing program -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:xlink="http://www.w3.org/1999/xlink" width="64px" height="64px" inkscape:version="1.3" fill="none">
  <title>Seal &amp; ribbon</title>
  <metadata><rdf:RDF><cc:Work>Somebody</cc:Work></rdf:RDF></metadata>
  <defs><linearGradient id="a"><stop offset="0" style="stop-color:#123456;stop-opacity:1;-inkscape-stroke:none"/></linearGradient></defs>
  <circle class="x" data-name="y" cx="32" cy="32" r="30" style="fill:url(#a)" fill="red"/><use xlink:href="#b"/><path id="b" d="M0 0L8 8"/>
</svg>`),
  );
  assert.ok('kind' in read && read.kind === 'svg', JSON.stringify(read));
  assert.equal(
    read.svg.replace(/>\s+</g, '><'),
    '<svg width="512" height="512" viewBox="0 0 64 64" fill="none"><defs><linearGradient id="a"><stop offset="0" stop-color="#123456" stop-opacity="1"/></linearGradient></defs><circle cx="32" cy="32" r="30" fill="url(#a)"/><use href="#b"/><path id="b" d="M0 0L8 8"/></svg>',
  );
  assert.match(
    wrapPicture(read, 'A <seal>').svg,
    /^<svg [^>]*viewBox="0 0 512 512"[^>]*><title>A &lt;seal&gt;<\/title><svg /,
  );
});
