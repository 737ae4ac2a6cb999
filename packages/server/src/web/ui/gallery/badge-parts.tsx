import type { JSX } from 'preact';
import {
  badgePaletteNames,
  badgeShapes,
  badgeSymbols,
  composeBadge,
} from '../../../platform/badge-artwork/index.ts';
import { Badge, Icon } from '../index.ts';
import { Sample } from './sample.tsx';

const titles = [
  'Coding foundation',
  'Patient care',
  'Python for data work',
  'Care of older people',
  'Cloud',
  'Paediatric nursing: care of children in hospital',
  'Łódź: opieka nad pacjentem',
  'Çocuk sağlığı ve gelişimi',
  'Φροντίδα ασθενών',
  'Основы программирования',
  'Donaudampfschifffahrtskapitän',
];
const levels = ['Foundation', 'Level 5', 'Advanced practice', undefined];

export function BadgeParts(): JSX.Element {
  return (
    <>
      <Sample name="One family: five shapes, eight palettes">
        <div class="sample__badges">
          {badgePaletteNames.flatMap((palette, row) =>
            badgeShapes.map((shape, column) => {
              const index = row * badgeShapes.length + column;
              const title = titles[index % titles.length] ?? '';
              const levelLabel = levels[index % levels.length];
              const words = { title, issuerName: 'Fjordland College', ...(levelLabel ? { levelLabel } : {}) };
              const symbol = badgeSymbols[(index * 7) % badgeSymbols.length] ?? 'mountain';
              return (
                <Badge
                  key={`${palette}-${shape}`}
                  alt={`${title}: ${palette}, ${shape}`}
                  size="large"
                  svg={composeBadge({ shape, palette, symbol }, words)}
                />
              );
            }),
          )}
        </div>
      </Sample>
      <Sample name="Symbols">
        <ul class="sample__symbols">
          {badgeSymbols.map((name) => (
            <li key={name}>
              <Icon name={name} large /> {name}
            </li>
          ))}
        </ul>
      </Sample>
      <Sample name="Sizes">
        <div class="sample__row">
          {(['small', 'medium', 'large', 'hero'] as const).map((size) => (
            <Badge
              key={size}
              size={size}
              alt={`Patient care, ${size}`}
              svg={composeBadge(
                { shape: 'stone', palette: 'spruce', symbol: 'heart-pulse' },
                { title: 'Patient care', issuerName: 'Fjordland College', levelLabel: 'Foundation' },
              )}
            />
          ))}
        </div>
      </Sample>
    </>
  );
}
