/** A drawing on a field of 100 by 100: surfaces (holes by even and odd), and lines of one width. */
export interface PictureSymbol {
  surface?: string;
  line?: string;
}

/** Drawn for Cairn, all in one manner: few large forms, so that they read at 32 pixels. */
const drawn = {
  cairn: {
    surface:
      'M8 84C8 72 24 67 50 67S92 72 92 84C92 92 78 95 50 95S8 92 8 84ZM20 53C20 43 34 39 52 39S82 43 82 53C82 60 70 63 51 63S20 60 20 53ZM34 24C34 13 42 6 54 6S70 13 70 23C70 32 62 35 52 35S34 32 34 24Z',
  },
  star: { surface: starOf(5, { outer: 47, inner: 20 }) },
  mountain: { surface: 'M3 88L38 18L55 50L65 36L97 88ZM38 36L28 57L36 53L42 60L48 55Z' },
  sun: { surface: 'M50 29A21 21 0 1 1 50 71A21 21 0 1 1 50 29Z', line: raysOf(8, { from: 34, to: 45 }) },
  leaf: {
    surface:
      'M91 9C94 60 68 88 30 81L18 93L9 84L20 73C11 34 40 11 91 9ZM30 73C42 56 54 44 74 28C50 36 36 50 28 66Z',
  },
  flame: {
    surface:
      'M53 3C60 26 85 38 85 64A35 34 0 0 1 15 64C15 50 23 42 30 30C33 42 38 46 42 47C40 30 44 15 53 3ZM50 90A17 17 0 0 0 66 73C66 62 55 58 51 46C45 58 34 62 34 73A17 17 0 0 0 50 90Z',
  },
  drop: {
    surface:
      'M50 4C62 25 82 42 82 64A32 32 0 0 1 18 64C18 42 38 25 50 4ZM30 63A20 20 0 0 0 50 84V77A14 14 0 0 1 37 63Z',
  },
  wave: { line: waveAt(28) + waveAt(50) + waveAt(72) },
  tree: { surface: 'M50 4L79 38H66L88 66H57V95H43V66H12L34 38H21Z' },
  bolt: { surface: 'M60 3L14 58H45L38 97L86 40H54Z' },
  book: {
    surface: 'M4 20C20 14 36 16 47 24V88C36 80 20 78 4 84ZM96 20C80 14 64 16 53 24V88C64 80 80 78 96 84Z',
  },
  mortarboard: {
    surface: 'M50 14L98 37L50 60L2 37ZM22 54L50 68L78 54V74C70 85 30 85 22 74Z',
    line: 'M89 44V72',
  },
  lamp: {
    surface:
      'M50 5A32 32 0 0 1 68 63C65 66 64 69 64 73H36C36 69 35 66 32 63A32 32 0 0 1 50 5ZM36 78H64V85H36ZM41 90H59A9 7 0 0 1 41 90Z',
  },
  pencil: {
    surface: 'M7 93L14 67L67 14A10 10 0 0 1 81 14L86 19A10 10 0 0 1 86 33L33 86ZM62 27L73 38L77 34L66 23Z',
  },
  speech: { surface: 'M8 12H92V70H52L28 93V70H8ZM24 29V36H76V29ZM24 46V53H60V46Z' },
  globe: {
    line: 'M6 50A44 44 0 1 0 94 50A44 44 0 1 0 6 50ZM6 50H94M50 6C28 26 28 74 50 94C72 74 72 26 50 6Z',
  },
  code: { line: 'M31 22L7 50L31 78M69 22L93 50L69 78M58 14L42 86' },
  chip: {
    surface: 'M22 22H78V78H22ZM38 38V62H62V38Z',
    line: 'M36 8V18M50 8V18M64 8V18M36 82V92M50 82V92M64 82V92M8 36H18M8 50H18M8 64H18M82 36H92M82 50H92M82 64H92',
  },
  cloud: { surface: 'M27 82A22 22 0 0 1 25 38A27 27 0 0 1 76 34A24 24 0 0 1 74 82Z' },
  chart: { surface: 'M8 58H28V92H8ZM40 34H60V92H40ZM72 8H92V92H72Z' },
  network: {
    surface: `${disc(50, 16, 13)}${disc(16, 78, 13)}${disc(84, 78, 13)}${disc(50, 54, 9)}`,
    line: 'M50 24V50M50 54L22 74M50 54L78 74',
  },
  gear: { surface: gearOf(8) },
  hammer: { surface: 'M18 10H66C77 10 84 18 88 29H68V40H18ZM36 45H54V95H36Z' },
  key: { surface: `${disc(27, 50, 23)}${disc(27, 50, 9)}M49 44H97V57H91V70H80V57H73V67H62V57H49Z` },
  lock: {
    surface: 'M16 46H84V93H16ZM50 58A8 8 0 0 0 46 73V83H54V73A8 8 0 0 0 50 58Z',
    line: 'M31 44V30A19 19 0 0 1 69 30V44',
  },
  shield: {
    surface:
      'M50 4C62 12 78 16 92 15C94 52 84 80 50 96C16 80 6 52 8 15C22 16 38 12 50 4ZM27 50L46 69L76 38L68 30L46 53L35 42Z',
  },
  heart: { surface: 'M50 92C20 70 5 54 5 33A24 24 0 0 1 50 22A24 24 0 0 1 95 33C95 54 80 70 50 92Z' },
  pulse: { line: 'M4 54H25L38 20L56 82L68 44L75 54H96' },
  cross: { surface: 'M35 7H65V35H93V65H65V93H35V65H7V35H35Z' },
  flask: {
    surface:
      'M34 5H66V14H61V38L88 82A9 9 0 0 1 80 95H20A9 9 0 0 1 12 82L39 38V14H34ZM47 14V41L37 57H63L53 41V14Z',
  },
  atom: {
    surface: disc(50, 50, 8),
    line: 'M5 50A45 17 0 1 0 95 50A45 17 0 1 0 5 50ZM27.5 11A45 17 60 1 0 72.500 89A45 17 60 1 0 27.500 11ZM72.500 11A45 17 120 1 0 27.500 89A45 17 120 1 0 72.500 11Z',
  },
  compass: { surface: 'M74 26L59 59L26 74L41 41Z', line: 'M6 50A44 44 0 1 0 94 50A44 44 0 1 0 6 50Z' },
  bridge: {
    line: 'M3 76H97M22 94V20M78 94V20M3 60C11 46 17 34 22 22C32 62 68 62 78 22C83 34 89 46 97 60M38 52V76M50 54V76M62 52V76',
  },
  house: { surface: 'M50 7L97 47H85V93H60V63H40V93H15V47H3Z' },
  people: {
    surface: `${disc(34, 28, 16)}M6 88C6 63 18 50 34 50S62 63 62 88ZM68 20A13 13 0 1 1 68 46A13 13 0 0 1 60 43A24 24 0 0 0 58 23A13 13 0 0 1 68 20ZM70 88C70 74 66 62 58 53C76 46 95 60 95 88Z`,
  },
  scales: {
    surface: 'M1 58H33A16 14 0 0 1 1 58ZM67 58H99A16 14 0 0 1 67 58ZM30 88H70V96H30Z',
    line: 'M50 10V90M17 24H83M17 24L6 56M17 24L28 56M83 24L72 56M83 24L94 56',
  },
  cup: {
    surface:
      'M26 7H74V15H93V30C93 45 82 55 70 56C66 65 60 70 56 72V80H73V93H27V80H44V72C40 70 34 65 30 56C18 55 7 45 7 30V15H26ZM17 25V30C17 37 21 42 27 44C26 38 26 32 26 25ZM83 25H74C74 32 74 38 73 44C79 42 83 37 83 30Z',
  },
  rocket: {
    surface:
      'M50 3C66 16 73 34 70 57L83 69V88L65 79H35L17 88V69L30 57C27 34 34 16 50 3ZM50 30A9 9 0 1 0 50 48A9 9 0 1 0 50 30ZM41 84H59L50 98Z',
  },
  music: { surface: 'M35 14L86 4V68A14 11 0 1 1 77 58V27L44 33V82A14 11 0 1 1 35 72Z' },
  camera: { surface: `M6 27H27L36 14H64L73 27H94V85H6Z${disc(50, 55, 19)}${disc(50, 55, 10)}` },
} as const satisfies { [name: string]: PictureSymbol };

export type PictureSymbolName = keyof typeof drawn;
export const pictureSymbols = Object.keys(drawn) as PictureSymbolName[];

/** A symbol of `size` about a point, in one colour; nothing for a name that there is not. */
export function drawSymbol(name: string, at: { x: number; y: number; size: number; colour: string }): string {
  const symbol: PictureSymbol | undefined = Object.entries(drawn).find(([each]) => each === name)?.[1];
  if (!symbol) return '';
  const scale = Math.round(at.size * 10) / 1000;
  const move = `${Math.round((at.x - at.size / 2) * 10) / 10} ${Math.round((at.y - at.size / 2) * 10) / 10}`;
  const surface = symbol.surface
    ? `<path fill="${at.colour}" fill-rule="evenodd" d="${symbol.surface}"/>`
    : '';
  const line = symbol.line
    ? `<path fill="none" stroke="${at.colour}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round" d="${symbol.line}"/>`
    : '';
  return `<g transform="translate(${move}) scale(${scale})">${surface}${line}</g>`;
}

function disc(x: number, y: number, radius: number): string {
  return `M${x} ${y - radius}A${radius} ${radius} 0 1 1 ${x} ${y + radius}A${radius} ${radius} 0 1 1 ${x} ${y - radius}Z`;
}

function starOf(points: number, { outer, inner }: { outer: number; inner: number }): string {
  const corners = Array.from({ length: points * 2 }, (_, index) =>
    placeOf((index * Math.PI) / points, index % 2 === 0 ? outer : inner),
  );
  return `M${corners.join('L')}Z`;
}

function raysOf(count: number, { from, to }: { from: number; to: number }): string {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index * 2 * Math.PI) / count;
    return `M${placeOf(angle, from)}L${placeOf(angle, to)}`;
  }).join('');
}

function gearOf(teeth: number): string {
  const step = (2 * Math.PI) / teeth;
  const corners = Array.from({ length: teeth }, (_, index) => {
    const angle = index * step;
    return [
      placeOf(angle - step * 0.3, 36),
      placeOf(angle - step * 0.2, 47),
      placeOf(angle + step * 0.2, 47),
      placeOf(angle + step * 0.3, 36),
    ].join('L');
  });
  return `M${corners.join('L')}Z${disc(50, 50, 15)}`;
}

function waveAt(y: number): string {
  return `M5 ${y}C16 ${y - 12} 24 ${y - 12} 35 ${y}S54 ${y + 12} 65 ${y}S84 ${y - 12} 95 ${y}`;
}

function placeOf(angle: number, radius: number): string {
  return `${Math.round((50 + Math.sin(angle) * radius) * 10) / 10} ${Math.round((50 - Math.cos(angle) * radius) * 10) / 10}`;
}
