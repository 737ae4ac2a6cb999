import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBadge, anIssuer, offline, outcomes, sign } from '../../../test-support/verifying.ts';
import { contextUrl } from '../../contexts/index.ts';
import { verify } from '../verify.ts';

test('of two ends the earlier counts, and of two beginnings the later: a VC 1.1 badge may carry both names', async () => {
  const issuer = anIssuer();
  const { validFrom: _, ...badge } = aBadge(issuer);
  const past = '2026-01-01T00:00:00Z';
  const future = '2027-01-01T00:00:00Z';
  const early = '2025-01-01T00:00:00Z';
  const cases = [
    [{ issuanceDate: early, expirationDate: past, validUntil: future }, 'dates.expired'],
    [{ issuanceDate: early, expirationDate: future, validUntil: past }, 'dates.expired'],
    [{ issuanceDate: future, validFrom: early }, 'dates.not-yet-valid'],
    [{ issuanceDate: early, validFrom: future }, 'dates.not-yet-valid'],
    [{ issuanceDate: early, validFrom: early, expirationDate: future, validUntil: future }, 'dates.current'],
  ] as const;
  for (const [dates, code] of cases) {
    const contexts = [contextUrl.credentialsV1, contextUrl.openBadges302];
    const report = await verify(await sign({ ...badge, '@context': contexts, ...dates }, issuer), offline());
    assert.equal(outcomes(report).dates, code, JSON.stringify(dates));
    assert.equal(report.verdict === 'valid', code === 'dates.current');
  }
});
