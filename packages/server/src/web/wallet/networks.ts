/** Where one posts a link, with the address of its form. */
export interface Network {
  name: string;
  compose: (post: { address: string; text: string }) => string;
}

const withQuery = (form: string, query: { [name: string]: string }) =>
  `${form}?${new URLSearchParams(query)}`;

/** The form of each is only opened: by the reader's press, in the reader's browser. */
export const networks: readonly Network[] = [
  {
    name: 'LinkedIn',
    compose: ({ address }) => withQuery('https://www.linkedin.com/sharing/share-offsite/', { url: address }),
  },
  {
    name: 'Bluesky',
    compose: ({ address, text }) =>
      withQuery('https://bsky.app/intent/compose', { text: `${text} ${address}` }),
  },
  {
    name: 'Facebook',
    compose: ({ address }) => withQuery('https://www.facebook.com/sharer/sharer.php', { u: address }),
  },
  {
    name: 'X',
    compose: ({ address, text }) => withQuery('https://x.com/intent/post', { text, url: address }),
  },
];

/** A mail that is begun. Spaces are written as RFC 6068 has them. */
export function mailAddress({ subject, body }: { subject: string; body: string }): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
