import type { JSX } from 'preact';
import { type PackId, packIds, packOf } from '../../../modules/catalog/index.ts';
import { PageHeader, useWords } from '../../ui/index.ts';
import { PackSource } from './judged-pack.tsx';

/** Every published rule by which Cairn judges, with what it cannot judge. */
export function PublicPacksPage(): JSX.Element {
  const { packs: words } = useWords();
  return (
    <>
      <PageHeader title={words.publicPage.title} lead={<p>{words.publicPage.lead}</p>} />
      {packIds.map((pack) => (
        <section key={pack} class="pack" aria-labelledby={pack}>
          <h2 id={pack}>{words.names[pack].title}</h2>
          <PackSource judged={{ pack, edition: packOf(pack).edition }} />
          <Asked pack={pack} isNeeded={true} />
          <Asked pack={pack} isNeeded={false} />
          <h3>{words.unseenTitle}</h3>
          <ul>
            {words.unseen[pack].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <a href={`/catalogue?conformance=${pack}`}>{words.publicPage.find}</a>
          </p>
        </section>
      ))}
    </>
  );
}

function Asked({ pack, isNeeded }: { pack: PackId; isNeeded: boolean }): JSX.Element | null {
  const { packs: words } = useWords();
  const asked = Object.entries(packOf(pack).checks).filter(([, check]) => check.isNeeded === isNeeded);
  if (asked.length === 0) return null;
  return (
    <>
      <h3>{isNeeded ? words.asks : words.advises}</h3>
      <ul>
        {asked.map(([check]) => (
          <li key={check}>{words.checkText({ pack, check, message: '' })}</li>
        ))}
      </ul>
    </>
  );
}
