import type { JSX } from 'preact';
import type { Award } from '../../modules/issuing/index.ts';

/**
 * What other sites show beside a link to the award, and what search engines are asked to leave alone. The lasting address
 * of a shared badge is its award's.
 */
export function AwardMeta({
  award,
  address: path,
  description,
  publicUrl,
}: {
  award: Award;
  /** Path of this page. */
  address: string;
  description: string;
  publicUrl: string;
}): JSX.Element {
  const address = `${publicUrl}${path}`;
  return (
    <>
      <meta name="robots" content="noindex" />
      <link rel="canonical" href={address} />
      <link rel="alternate" type="application/vc+ld+json" href={`${address}/credential.json`} />
      {(['json', 'xml'] as const).map((format) => (
        <link
          key={format}
          rel="alternate"
          type={oembedTypes[format]}
          href={`${publicUrl}/oembed?url=${encodeURIComponent(address)}${format === 'xml' ? '&format=xml' : ''}`}
          title={award.title}
        />
      ))}
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

/** By which programs find what they embed (oEmbed 1.0 §4, discovery). */
const oembedTypes = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const;
