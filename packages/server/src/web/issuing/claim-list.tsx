import type { JSX } from 'preact';
import { type Claim, type ClaimFacet, type ClaimSort, claimStages } from '../../modules/issuing/index.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { Button, ButtonGroup, DateText, Form, useWords } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** What the list of what nobody has taken yet can be asked for. */
export const waitingQuery = listQuery<ClaimSort, ClaimFacet>({
  sorts: { sent: 'descending', address: 'ascending', title: 'ascending' },
  facets: { edition: 'ids', stage: claimStages, list: 'ids' },
});

export function claimColumns(
  words: Words['issuing']['waiting'],
  { base, mayAward }: { base: string; mayAward: boolean },
): ListColumn<Claim, ClaimSort>[] {
  return [
    {
      key: 'address',
      label: words.address,
      sort: 'address',
      cell: ({ address }) => address,
      file: ({ address }) => address,
    },
    { key: 'what', label: words.what, sort: 'title', cell: ({ title }) => title, file: ({ title }) => title },
    {
      key: 'sent',
      label: words.sent,
      sort: 'sent',
      cell: ({ sentAt }) => <DateText value={sentAt} />,
      file: ({ sentAt }) => sentAt,
    },
    ...(mayAward
      ? [
          {
            key: 'acts',
            label: words.acts,
            cell: (claim: Claim) => <Acts claim={claim} base={`${base}/${claim.id}`} />,
          },
        ]
      : []),
  ];
}

function Acts({ claim, base }: { claim: Claim; base: string }): JSX.Element {
  const words = useWords().issuing.waiting;
  return (
    <ButtonGroup>
      <Form action={`${base}/send`}>
        <Button variant="secondary">
          {words.again}
          <span class="visually-hidden">{words.to(claim.address)}</span>
        </Button>
      </Form>
      <Form action={`${base}/withdraw`}>
        <Button variant="quiet">
          {words.withdraw}
          <span class="visually-hidden">{words.to(claim.address)}</span>
        </Button>
      </Form>
    </ButtonGroup>
  );
}
