import type { JSX } from 'preact';
import { type NamedPreset, wordsOfPreset } from '../../../modules/assessment/index.ts';
import { Card, CardGrid, InLanguage, useReads } from '../../ui/index.ts';

/** Presets to choose from; each leads to what it sets. */
export function PresetCards({
  base,
  presets,
}: {
  base: string;
  presets: readonly NamedPreset[];
}): JSX.Element {
  const reads = useReads();
  return (
    <CardGrid>
      {presets.map(({ presetId, preset }) => {
        const { language, said } = wordsOfPreset(preset, reads);
        return (
          <Card
            key={presetId}
            title={said.name}
            language={language}
            href={`${base}/presets/${presetId}`}
            level={3}
          >
            <p>
              <InLanguage language={language}>{said.about}</InLanguage>
            </p>
          </Card>
        );
      })}
    </CardGrid>
  );
}
