/** LinkedIn's "add to profile" form, filled in; months count from 1. */
export function linkedInAddress(credential: {
  title: string;
  organisationName: string;
  awardedAt: Date;
  expiresAt?: Date | undefined;
  address: string;
  id: string;
}): string {
  const { awardedAt, expiresAt } = credential;
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: credential.title,
    organizationName: credential.organisationName,
    issueYear: String(awardedAt.getUTCFullYear()),
    issueMonth: String(awardedAt.getUTCMonth() + 1),
    ...(expiresAt
      ? {
          expirationYear: String(expiresAt.getUTCFullYear()),
          expirationMonth: String(expiresAt.getUTCMonth() + 1),
        }
      : {}),
    certUrl: credential.address,
    certId: credential.id,
  });
  return `https://www.linkedin.com/profile/add?${query}`;
}
