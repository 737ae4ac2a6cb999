import type { FactPayloads } from '../../platform/jobs.ts';
import type { EventType } from './webhook.ts';

export interface Event {
  organisationId: string;
  type: EventType | 'webhook.test';
  occurredAt: Date;
  /** Ids and public addresses: whoever needs more asks the API, with a token that says what it may read. */
  data: { [name: string]: string | number };
  /** What it tells of; the same fact heard twice is one event. */
  source: string;
}

export function published(fact: FactPayloads['achievement-published'], publicUrl: string): Event {
  const { organisationId, achievementId, editionId, edition, at } = fact;
  const url = `${publicUrl}/achievements/${achievementId}/editions/${edition}`;
  return {
    ...{ organisationId, type: 'achievement.published', occurredAt: new Date(at) },
    data: { organisationId, achievementId, edition, url },
    source: `achievement.published:${editionId}`,
  };
}

export function reviewAsked(fact: FactPayloads['draft-review-asked']): Event {
  return ofReview('draft-review.asked', fact);
}

export function reviewDecided(fact: FactPayloads['draft-review-decided']): Event {
  const event = ofReview('draft-review.decided', fact);
  return { ...event, data: { ...event.data, decision: fact.isApproved ? 'approved' : 'changes-asked' } };
}

function ofReview(type: EventType, fact: FactPayloads['draft-review-asked']): Event {
  const { organisationId, achievementId, edition, caseId, at } = fact;
  return {
    ...{ organisationId, type, occurredAt: new Date(at) },
    data: { organisationId, achievementId, edition, caseId },
    source: `${type}:${caseId}`,
  };
}

/** A run can be opened again after it was closed. */
export function runEvent(
  type: 'run.published' | 'run.cancelled',
): (fact: FactPayloads['run-published'], publicUrl: string) => Event {
  return ({ organisationId, achievementId, runId, at }, publicUrl) => ({
    ...{ organisationId, type, occurredAt: new Date(at) },
    data: {
      ...{ organisationId, achievementId, runId },
      url: `${publicUrl}/achievements/${achievementId}/runs/${runId}`,
    },
    source: `${type}:${runId}:${at}`,
  });
}

export function awarded(fact: FactPayloads['award-given'], publicUrl: string): Event {
  return ofAward('award.created', fact, publicUrl);
}

export function revoked(fact: FactPayloads['award-revoked'], publicUrl: string): Event {
  return ofAward('award.revoked', fact, publicUrl);
}

/** An award can be suspended again and again. */
export function suspended(fact: FactPayloads['award-suspended'], publicUrl: string): Event {
  return timed(ofAward('award.suspended', fact, publicUrl), fact);
}

export function reinstated(fact: FactPayloads['award-reinstated'], publicUrl: string): Event {
  return timed(ofAward('award.reinstated', fact, publicUrl), fact);
}

export function amended(fact: FactPayloads['award-amended'], publicUrl: string): Event {
  return followed(ofAward('award.amended', fact, publicUrl), fact, publicUrl);
}

export function renewed(fact: FactPayloads['award-renewed'], publicUrl: string): Event {
  return followed(ofAward('award.renewed', fact, publicUrl), fact, publicUrl);
}

/** An award can be signed anew again and again: each by a credential of its own. */
function followed(event: Event, fact: { credentialId: string; formerId: string }, publicUrl: string): Event {
  const { credentialId, formerId } = fact;
  const credentialUrl = `${publicUrl}/credentials/${credentialId}`;
  return {
    ...event,
    data: { ...event.data, credentialId, credentialUrl, formerId },
    source: `${event.source}:${credentialId}`,
  };
}

function timed(event: Event, { at }: { at: string }): Event {
  return { ...event, source: `${event.source}:${at}` };
}

export function signed(fact: FactPayloads['credential-signed'], publicUrl: string): Event {
  const { credentialId } = fact;
  const event = ofAward('credential.signed', fact, publicUrl);
  const credentialUrl = `${publicUrl}/credentials/${credentialId}`;
  return {
    ...event,
    data: { ...event.data, credentialId, credentialUrl },
    source: `credential.signed:${credentialId}`,
  };
}

export function closed({ organisationId, at }: FactPayloads['issuing-closed']): Event {
  return {
    ...{ organisationId, type: 'issuing.closed', occurredAt: new Date(at) },
    data: { organisationId },
    source: `issuing.closed:${organisationId}`,
  };
}

/** A statement happens to two organisations: each has an event of its own. */
export function statementEvent(
  type: 'statement.made' | 'statement.withdrawn',
  side: 'speakerId' | 'organisationId',
): (fact: FactPayloads['statement-made'], publicUrl: string) => Event {
  return (fact, publicUrl) => {
    const { statementId, speakerId, organisationId: aboutId, at } = fact;
    const url = `${publicUrl}/statements/${statementId}`;
    return {
      ...{ organisationId: fact[side], type, occurredAt: new Date(at) },
      data: { organisationId: fact[side], statementId, speakerId, aboutId, url },
      source: `${type}:${statementId}:${side}`,
    };
  };
}

/** The accreditor hears of an application; of the decision hear both sides. */
export function applied(fact: FactPayloads['accreditation-asked']): Event {
  return ofApplication('accreditation.asked', fact, fact.accreditorId);
}

export function decidedEvent(
  side: 'accreditorId' | 'applicantId',
): (fact: FactPayloads['accreditation-decided']) => Event {
  return (fact) => {
    const event = ofApplication('accreditation.decided', fact, fact[side]);
    return { ...event, data: { ...event.data, decision: fact.isAccredited ? 'accepted' : 'declined' } };
  };
}

function ofApplication(
  type: EventType,
  { applicationId, accreditorId, applicantId, caseId, at }: FactPayloads['accreditation-asked'],
  organisationId: string,
): Event {
  return {
    ...{ organisationId, type, occurredAt: new Date(at) },
    data: { organisationId, applicationId, accreditorId, applicantId },
    source: `${type}:${caseId}:${organisationId}`,
  };
}

export function standardRetired({ standardId, organisationId, at }: FactPayloads['standard-retired']): Event {
  return {
    ...{ organisationId, type: 'standard.retired', occurredAt: new Date(at) },
    data: { organisationId, standardId },
    source: `standard.retired:${standardId}`,
  };
}

/** Of one achievement, or without its id of all that the organisation offers. */
export function policiesChanged(fact: FactPayloads['policies-changed']): Event {
  const { organisationId, achievementId, at } = fact;
  return {
    ...{ organisationId, type: 'policies.changed', occurredAt: new Date(at) },
    data: { organisationId, ...(achievementId !== undefined && { achievementId }) },
    source: `policies.changed:${achievementId ?? organisationId}:${at}`,
  };
}

export function checkedEvent(fact: FactPayloads['bulk-check-ended'], publicUrl: string): Event {
  const { organisationId, checkId, total, at } = fact;
  return {
    ...{ organisationId, type: 'bulk-check.finished', occurredAt: new Date(at) },
    data: { organisationId, checkId, total, url: `${publicUrl}/api/v1/bulk-checks/${checkId}` },
    source: `bulk-check.finished:${checkId}`,
  };
}

export function imported(fact: FactPayloads['import-finished']): Event {
  const { organisationId, importId, about, at, done, unchanged, refused } = fact;
  return {
    ...{ organisationId, type: 'import.finished', occurredAt: new Date(at) },
    data: { organisationId, importId, about, done, unchanged, refused },
    // What failed can be done again: it ends once more then.
    source: `import.finished:${importId}:${at}`,
  };
}

/** A review can be published, changed and withdrawn again and again. */
export function reviewEvent(
  type: 'review.published' | 'review.withdrawn',
): (fact: FactPayloads['review-published'], publicUrl: string) => Event {
  return ({ reviewId, organisationId, achievementId, at }, publicUrl) => {
    const url = `${publicUrl}/achievements/${achievementId}/reviews`;
    return {
      ...{ organisationId, type, occurredAt: new Date(at) },
      data: { organisationId, achievementId, reviewId, url },
      source: `${type}:${reviewId}:${at}`,
    };
  };
}

export function testimonialEvent(
  type: 'testimonial.given' | 'testimonial.withdrawn',
): (fact: FactPayloads['testimonial-given'], publicUrl: string) => Event {
  return ({ testimonialId, organisationId, achievementId, at }, publicUrl) => {
    const url = `${publicUrl}/achievements/${achievementId}`;
    return {
      ...{ organisationId, type, occurredAt: new Date(at) },
      data: { organisationId, achievementId, testimonialId, url },
      source: `${type}:${testimonialId}:${at}`,
    };
  };
}

export function frameworkPublished(fact: FactPayloads['framework-published'], publicUrl: string): Event {
  const { organisationId, frameworkId, edition, at } = fact;
  const url = `${publicUrl}/frameworks/${frameworkId}?edition=${edition}`;
  return {
    ...{ organisationId, type: 'framework.published', occurredAt: new Date(at) },
    data: { organisationId, frameworkId, edition, url },
    source: `framework.published:${frameworkId}:${edition}`,
  };
}

export function mappingEvent(
  type: 'scale-mapping.published' | 'scale-mapping.withdrawn',
): (fact: FactPayloads['scale-mapping-published'], publicUrl: string) => Event {
  return ({ organisationId, mappingId, fromScaleId, toScaleId, at }, publicUrl) => ({
    ...{ organisationId, type, occurredAt: new Date(at) },
    data: { organisationId, mappingId, fromScaleId, toScaleId, url: `${publicUrl}/scales/${fromScaleId}` },
    source: `${type}:${mappingId}`,
  });
}

export function testOf(
  webhook: { webhookId: string; organisationId: string },
  source: string,
  at: Date,
): Event {
  const { webhookId, organisationId } = webhook;
  return {
    ...{ organisationId, type: 'webhook.test', occurredAt: at },
    data: { organisationId, webhookId },
    source,
  };
}

/** What is sent and signed, byte for byte the same in every attempt (Standard Webhooks, "Payload structure"). */
export function bodyOf({ type, occurredAt, data }: Event): string {
  return JSON.stringify({ type, timestamp: occurredAt.toISOString(), data });
}

function ofAward(type: EventType, fact: FactPayloads['award-given'], publicUrl: string): Event {
  const { organisationId, awardId, achievementId, at } = fact;
  const url = `${publicUrl}/awards/${awardId}`;
  return {
    ...{ organisationId, type, occurredAt: new Date(at) },
    data: { organisationId, achievementId, awardId, url },
    source: `${type}:${awardId}`,
  };
}
