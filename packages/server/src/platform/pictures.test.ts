import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawPng } from './badge-artwork/index.ts';
import { readPicture } from './pictures.ts';

const svg = (inside: string, attributes = '') =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"${attributes}>${inside}</svg>`,
  );
const good = svg(
  '<g fill="none" stroke="#123456"><path d="M0 0L8 8"/><use href="#a"/></g><rect id="a" fill="url(#b)"/>',
);

test('a plain drawing is kept as it is', () => {
  const picture = readPicture(good);
  assert.ok('bytes' in picture, JSON.stringify(picture));
  assert.deepEqual(picture.bytes, good);
});

/** Twenty parts, each of which draws the one before twice. */
function doubling(reference: (id: string) => string, tag = 'g'): Uint8Array {
  const steps = Array.from(
    { length: 20 },
    (_, index) => `<${tag} id="a${index + 1}">${reference(`a${index}`).repeat(2)}</${tag}>`,
  );
  return svg(`<defs><${tag} id="a0"><path d="M0 0"/></${tag}>${steps.join('')}</defs>${reference('a20')}`);
}

const hostile: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['a script', svg('<script>alert(1)</script>')],
  ['a script in another case', svg('<SCRIPT>alert(1)</SCRIPT>')],
  ['a handler', svg('', ' onload="alert(1)"')],
  ['a handler without a space', svg('<path/onclick="alert(1)" d="M0 0"/>')],
  ['foreign content', svg('<foreignObject><body/></foreignObject>')],
  ['a picture from elsewhere', svg('<image href="https://evil.example/a.png"/>')],
  ['a style', svg('<style>@import "https://evil.example"</style>')],
  ['a style attribute', svg('<path style="background:url(https://evil.example)" d="M0 0"/>')],
  ['a reference elsewhere', svg('<use href="https://evil.example/a.svg#b"/>')],
  ['a reference by xlink', svg('<use xlink:href="data:image/svg+xml;base64,AA=="/>')],
  ['a script address', svg('<use href="javascript:alert(1)"/>')],
  ['an encoded script address', svg('<use href="&#106;avascript:alert(1)"/>')],
  ['a fill from elsewhere', svg('<path fill="url(https://evil.example#a)" d="M0 0"/>')],
  ['an animation', svg('<animate attributeName="href" to="javascript:alert(1)"/>')],
  ['a set', svg('<set attributeName="onload" to="alert(1)"/>')],
  ['a link', svg('<a href="#x"><path d="M0 0"/></a>')],
  [
    'an entity',
    new TextEncoder().encode(
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    ),
  ],
  ['a comment that hides something', svg('<!--><script>alert(1)</script>-->')],
  ['a part without an end', svg('<path d="M0 0" <script')],
  ['a quote that is not closed', svg('<path d="M0 0/>')],
  ['too many parts', svg('<g></g>'.repeat(2000))],
  ['one part drawn a million times by doubling', doubling((id) => `<use href="#${id}"/>`)],
  ['a clip that is doubled', doubling((id) => `<path clip-path="url(#${id})" d="M0 0"/>`, 'clipPath')],
  ['a part that draws itself', svg('<g id="a"><use href="#a"/></g>')],
  ['a part that is not closed', svg('<g><path d="M0 0"/>')],
  ['parts that close in another order', svg('<g><defs></g></defs>')],
  ['two drawings', svg('</svg><svg>')],
  ['another namespace', new TextEncoder().encode('<svg xmlns="http://www.w3.org/1999/xhtml"></svg>')],
  ['a web page', new TextEncoder().encode('<!doctype html><html><svg ></svg></html>')],
  ['a text', new TextEncoder().encode('Hello')],
  ['nothing', new Uint8Array()],
  ['more than a megabyte', new Uint8Array(1024 * 1024 + 1)],
];
for (const [what, bytes] of hostile) {
  test(`row 14: a drawing with ${what} is refused`, () => assert.ok('code' in readPicture(bytes)));
}

test('a PNG keeps what draws it and loses what hides in it', async () => {
  const png = new Uint8Array(
    await drawPng(new TextDecoder().decode(svg('<rect width="8" height="8" fill="#123456"/>')), { size: 16 }),
  );
  const secret = Buffer.concat([Buffer.from([0, 0, 0, 9]), Buffer.from('tEXtwho\0knows'), Buffer.alloc(4)]);
  const picture = readPicture(new Uint8Array(Buffer.concat([png.subarray(0, 33), secret, png.subarray(33)])));
  assert.ok('bytes' in picture, JSON.stringify(picture));
  assert.ok(!Buffer.from(picture.bytes).includes('knows'));
  assert.ok('code' in readPicture(png.subarray(0, -10)), 'cut');
  const flat = Uint8Array.from(png);
  flat.fill(0, 16, 20);
  assert.ok('code' in readPicture(flat), 'no width');
});
