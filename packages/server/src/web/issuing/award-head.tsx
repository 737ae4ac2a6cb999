import type { JSX } from 'preact';
import type { Award } from '../../modules/issuing/index.ts';

/** What other sites show beside a link to the award, and what search engines are asked to leave alone. */
export function AwardMeta({
  award,
  description,
  publicUrl,
}: {
  award: Award;
  description: string;
  publicUrl: string;
}): JSX.Element {
  const address = `${publicUrl}/awards/${award.id}`;
  return (
    <>
      <meta name="robots" content="noindex" />
      <link rel="canonical" href={address} />
      <link rel="alternate" type="application/vc+ld+json" href={`${address}/credential.json`} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={award.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={`${address}/preview.png`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={description} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
