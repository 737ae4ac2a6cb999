import type { JSX } from 'preact';
import { type Conformance, isPackId, labelsOf } from '../../../modules/catalog/index.ts';
import { Icon, useWords } from '../../ui/index.ts';

/** Which packs an edition met on the day on which it was published; nothing where it met none. */
export function PackLabels({ conformance }: { conformance: Conformance | undefined }): JSX.Element | null {
  const { packs: words } = useWords();
  const labels = conformance ? labelsOf(conformance) : [];
  if (labels.length === 0) return null;
  return (
    <section class="pack-labels" aria-labelledby="meets">
      <h2 id="meets">{words.labels.title}</h2>
      <ul>
        {labels.map(({ pack, edition, title = '' }) => (
          <li key={pack}>
            <Icon name="badge-check" />
            <span>
              {isPackId(pack) ? (
                <a href={`/rule-packs#${pack}`}>{words.titleOf(pack, title)}</a>
              ) : (
                words.titleOf(pack, title)
              )}{' '}
              <span class="muted">
                ({isPackId(pack) ? '' : `${words.labels.own}, `}
                {words.edition(edition)})
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p class="muted">
        {words.labels.how} <a href="/rule-packs">{words.labels.read}</a>
      </p>
    </section>
  );
}
