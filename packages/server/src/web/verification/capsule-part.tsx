import type { CapsuleReport } from '@cairn/engine';
import type { JSX } from 'preact';
import { DateTimeText, DefinitionList, Notice, useWords } from '../ui/index.ts';

/** What a capsule says beside its badge: as of when, and whether the log here shows it. */
export function CapsulePart({ found }: { found: CapsuleReport }): JSX.Element {
  const words = useWords().verification.capsule;
  const { asOf, logged, hasExpiredSince } = found;
  return (
    <section aria-labelledby="capsule" class="verify__capsule">
      <h2 id="capsule">{words.title}</h2>
      <p>{words.lead}</p>
      {hasExpiredSince ? <Notice kind="warning">{words.expiredSince}</Notice> : null}
      <DefinitionList
        items={[
          {
            term: words.asOf,
            children: (
              <>
                <DateTimeText value={asOf} /> <span class="muted">{words.asOfHint}</span>
              </>
            ),
          },
          {
            term: words.log,
            children: logged ? words.logged(String(logged.index), String(logged.size)) : words.notLogged,
          },
        ]}
      />
    </section>
  );
}
