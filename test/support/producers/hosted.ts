// Each published shape of Open Badges 2.0 in the carriers that its producer uses. Used by tests only.
import { bakePng, bakeSvg } from '@cairn/engine';
import { aPicture } from '../../../packages/engine/test-support/verifying.ts';
import {
  accredible,
  badgr,
  credly,
  edubadges,
  oneEdTechSigned,
  type ProducerCase,
  published,
} from './hosted-shapes.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>';

export async function hostedProducers(): Promise<ProducerCase[]> {
  const [c, a, b, e] = [credly(), accredible(), badgr(), edubadges()];
  const cId = String(c.assertion.id);
  const bId = String(b.assertion.id);
  const unknown = { verdict: 'issuer-unknown', code: 'issuer-identity.not-listed' };
  const own = await oneEdTechSigned([]);
  const [signature] = String((await oneEdTechSigned([])).presented).match(/\.[^.]+$/) ?? [];
  const taken = await oneEdTechSigned(['urn:uuid:a953081a-4bbc-4927-8653-7219bca00e3b']);
  const credlyTitle = { title: 'Cloud Basics® – “first steps”' };
  return [
    {
      producer: 'Credly',
      what: 'OB 2.0 by its address',
      presented: cId,
      sites: published(c),
      ...unknown,
      ...credlyTitle,
    },
    {
      ...{ producer: 'Credly', what: 'OB 2.0 in a PNG', sites: published(c), ...unknown, ...credlyTitle },
      presented: bakePng(aPicture(), JSON.stringify(c.assertion), 'open-badges-2'),
    },
    {
      ...{
        producer: 'Credly',
        what: 'OB 2.0 past its end',
        presented: cId,
        verdict: 'expired',
        code: 'dates.expired',
      },
      ...{
        sites: { ...published(c), [cId]: { ...c.assertion, expires: '2025-04-01T14:41:00.000Z' } },
        ...credlyTitle,
      },
    },
    {
      ...{ producer: 'Credly', what: 'OB 2.0 whose file says more than its address', verdict: 'altered' },
      ...{
        presented: JSON.stringify({ ...c.assertion, badge: `${cId}/other` }),
        sites: published(c),
        code: 'proof.hosted-differs',
      },
    },
    {
      ...{
        producer: 'Accredible',
        what: 'OB 2.0 in a PNG',
        sites: published(a),
        ...unknown,
        title: 'Agents at work',
      },
      presented: bakePng(aPicture(), JSON.stringify(a.assertion), 'open-badges-2'),
    },
    {
      ...{
        producer: 'Accredible',
        what: 'OB 2.0 that was deleted',
        verdict: 'revoked',
        code: 'proof.hosted-gone',
        title: 'Agents at work',
      },
      ...{
        presented: JSON.stringify(a.assertion),
        sites: { ...published(a), [String(a.assertion.id)]: 410 },
      },
    },
    {
      ...{ producer: 'Badgr', what: 'OB 2.0 in an SVG by its address', ...unknown, title: 'Scrum at school' },
      ...{ presented: Buffer.from(bakeSvg(drawing, bId, 'open-badges-2')), sites: published(b) },
    },
    {
      ...{
        producer: 'Badgr',
        what: 'OB 2.0 that was revoked',
        presented: bId,
        verdict: 'revoked',
        code: 'status.revoked',
      },
      sites: {
        ...published(b),
        [bId]: { ...b.assertion, revoked: true, revocationReason: 'Issued in error' },
      },
      title: 'Scrum at school',
    },
    {
      ...{
        producer: 'Canvas Credentials',
        what: 'OB 2.0 whose old host answers with a page',
        verdict: 'could-not-check',
      },
      ...{ presented: JSON.stringify(b.assertion), code: 'proof.hosted-unreachable', title: 'Assertion' },
      sites: { ...published(b), [bId]: '<!doctype html><title>Moved</title>' },
    },
    {
      ...{ producer: 'edubadges', what: 'OB 2.0 with its extensions', ...unknown, title: 'Duurzaam bouwen' },
      ...{ presented: JSON.stringify(e.assertion), sites: published(e) },
    },
    { producer: '1EdTech', what: 'OB 2.0 as a signed token', ...own, ...unknown, title: 'Awesome robotics' },
    {
      ...{
        producer: '1EdTech',
        what: 'OB 2.0 token on the list of revoked ones',
        ...taken,
        title: 'Awesome robotics',
      },
      ...{ verdict: 'revoked', code: 'status.revoked' },
    },
    {
      ...{
        producer: '1EdTech',
        what: 'OB 2.0 token with another signature',
        sites: own.sites,
        presented: String(own.presented).replace(/\.[^.]+$/, `${signature}`),
      },
      ...{ verdict: 'altered', code: 'proof.signature-mismatch' },
    },
  ];
}
