// Open Badges 3.0 as tokens and in pictures, and CLR 2.0; see signed.ts. Used by tests only.
import { bakePng, bakeSvg, buildClrCredential, contextUrl, type JsonObject, signVcJwt } from '@cairn/engine';
import { anIssuer, aPicture } from '../../../packages/engine/test-support/verifying.ts';
import type { ProducerCase } from './hosted-shapes.ts';
import { created, second, signToday, unknown } from './signed.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>';

async function edubadges3(): Promise<ProducerCase[]> {
  const issuer = anIssuer('did:web:edubadges.example:issuers:uvh');
  const sites = { 'https://edubadges.example/issuers/uvh/did.json': issuer.didDocument };
  const more = {
    ...{ validUntil: '2029-08-30T00:00:00Z' },
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
        type: '1EdTechJsonSchemaValidator2019',
      },
    ],
  };
  const badge = second(issuer, { name: 'Duurzaam bouwen', more });
  const token = await signVcJwt(badge, issuer);
  const own = {
    ...badge,
    '@context': [
      contextUrl.credentialsV2,
      contextUrl.openBadges303,
      'https://edubadges.example/contexts/educredential.json',
    ],
  };
  const late = await signVcJwt({ ...badge, validUntil: '2025-12-31T00:00:00Z' }, issuer);
  const { proof = null } = await signToday(second(issuer, { name: 'Duurzaam bouwen' }), issuer);
  return [
    {
      producer: 'edubadges',
      what: 'OB 3.0 as a token',
      presented: token,
      sites,
      ...unknown,
      title: 'Duurzaam bouwen',
    },
    {
      producer: 'edubadges',
      what: 'OB 3.0 past its end',
      presented: late,
      sites,
      verdict: 'expired',
      code: 'dates.expired',
      title: 'Duurzaam bouwen',
    },
    {
      producer: 'edubadges',
      what: 'OB 3.0 with a context of their own',
      presented: JSON.stringify({ ...own, proof }),
      sites,
      verdict: 'could-not-check',
      code: 'proof.context-unknown',
      title: 'Duurzaam bouwen',
    },
    {
      producer: 'edubadges',
      what: 'OB 3.0 that nobody signed',
      presented: JSON.stringify(badge),
      sites,
      verdict: 'not-a-credential',
      code: 'proof.missing',
    },
  ];
}

async function oneEdTech(): Promise<ProducerCase[]> {
  const issuer = anIssuer();
  const badge = await signToday(second(issuer, { name: 'Robotics' }), issuer);
  const other = await signToday(second(issuer, { name: 'Welding' }), issuer);
  const record = (inside: JsonObject[]) =>
    signToday(
      buildClrCredential({
        ...{
          id: 'urn:uuid:5d5ba9c6-9a3e-4a0a-9b57-000000000099',
          name: 'Transcript',
          partial: true,
          validFrom: created,
        },
        issuer: { id: issuer.id, name: 'University' },
        subject: { id: 'did:example:learner', verifiableCredential: inside },
      }),
      issuer,
    );
  const whole = JSON.stringify(await record([badge, other]));
  const worse = JSON.stringify(await record([badge, { ...other, name: 'Master of Welding' }]));
  const token = await signVcJwt(second(issuer, { name: 'Robotics' }), issuer);
  return [
    {
      producer: '1EdTech',
      what: 'OB 3.0 in a PNG',
      presented: bakePng(aPicture(), JSON.stringify(badge)),
      sites: {},
      ...unknown,
      title: 'Robotics',
    },
    {
      producer: '1EdTech',
      what: 'OB 3.0 as a token in an SVG',
      presented: Buffer.from(bakeSvg(drawing, token)),
      sites: {},
      ...unknown,
      title: 'Robotics',
    },
    {
      producer: '1EdTech',
      what: 'CLR 2.0 with two badges',
      presented: whole,
      sites: {},
      ...unknown,
      title: 'Transcript',
    },
    {
      producer: '1EdTech',
      what: 'CLR 2.0 with a changed badge inside',
      presented: worse,
      sites: {},
      verdict: 'altered',
      code: 'proof.signature-mismatch',
    },
  ];
}

export async function carriedProducers(): Promise<ProducerCase[]> {
  return (await Promise.all([edubadges3(), oneEdTech()])).flat();
}
