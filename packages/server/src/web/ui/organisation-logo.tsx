import type { JSX } from 'preact';
import type { Organisation } from '../../modules/organisations/index.ts';

/** The logo beside the name, which it does not repeat; nothing where there is none. */
export function OrganisationLogo({
  organisation,
}: {
  organisation: Pick<Organisation, 'logo'>;
}): JSX.Element | null {
  if (!organisation.logo) return null;
  return (
    <img class="organisation-logo" src={`/pictures/${organisation.logo}`} alt="" width={64} height={64} />
  );
}
