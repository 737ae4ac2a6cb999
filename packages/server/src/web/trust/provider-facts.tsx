import type { Provider } from '../../modules/trust/index.ts';
import { DateText, NumberText } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** What can be checked of an organisation; what is not known is said, not left out. */
export function providerFacts({
  words,
  provider: { legalName, complaints, domain },
  issued,
}: {
  words: Words['trust']['provider']['shown'];
  provider: Provider;
  issued: number;
}) {
  return [
    { term: words.legalName, children: legalName || words.unknown },
    {
      term: words.domain,
      children: domain ? (
        <>
          {domain.host} ({domain.verifiedAt ? `${words.domainShown} ` : words.notShown}
          {domain.verifiedAt ? <DateText value={domain.verifiedAt} /> : null})
        </>
      ) : (
        words.unknown
      ),
    },
    { term: words.awards, children: <NumberText value={issued} /> },
    {
      term: words.complaints,
      children: complaints ? <p class="as-typed">{complaints}</p> : words.unknown,
    },
  ];
}
