import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Families in the order in which they are asked for a letter; a serif one begins with that. */
export const pressFamilies = {
  sans: 'Noto Sans',
  serif: 'Libertinus Serif',
  others: ['Noto Sans Arabic', 'Noto Sans Devanagari', 'Noto Sans S Chinese', 'Noto Sans Korean'],
} as const;

/** Folders of the fonts, read when a letter needs them; Libertinus Serif is in Typst itself. */
export function pressFontFolders(): string[] {
  const noto = ['noto-sans', 'noto-sans-arabic', 'noto-sans-devanagari'].flatMap((family) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
    return ['400Regular', '700Bold'].map((weight) => join(folder, weight));
  });
  const large = ['@embedpdf/fonts-sc', '@embedpdf/fonts-kr'].map((name) =>
    join(dirname(require.resolve(name)), '../fonts'),
  );
  return [...noto, ...large];
}
