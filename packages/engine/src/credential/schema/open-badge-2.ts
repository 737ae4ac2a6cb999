import type { JsonObject, JsonValue } from '../../ports.ts';
import { isObject, object, type Run, report, reportAt, type Shape } from './shape.ts';
import { either, filledText, flag, parseDateTime, text, url } from './values.ts';

/**
 * Open Badges 2.0 assertions and the 1.x forms still found in images. Their proof is the hosted document or a JWS, so
 * every byte counts and members of extensions are left alone; what we read must have its type.
 */
export const openBadge2: Shape = (value, run) => {
  if (!isObject(value)) return report(run, 'schema.wrong-type', 'This must be an object.');
  const outer = run.open;
  run.open = true;
  const assertion = withoutNulls(value, run);
  const isOldest = typeof assertion.recipient === 'string';
  (isOldest ? assertion05 : assertion20)(assertion, run);
  // What 1.x wrote without names, 2.0 names (OB 2.0 §Assertion, §JSON-LD).
  if (assertion.verification !== undefined) checkNames(value, 'Assertion', run);
  run.open = outer;
};

/** Issuers of 1.x wrote `"true"`. */
const looseFlag: Shape = (value, run) => {
  if (value !== 'true' && value !== 'false') flag(value, run);
};

/** Seconds since 1970, a date, or a date and time: what OB 1.x wrote and OB 2.0 still meets. */
const anyDate: Shape = (value, run) => {
  if ((typeof value === 'number' || typeof value === 'string') && parseOpenBadge2Date(value) !== undefined)
    return;
  report(run, 'schema.wrong-date', 'This is not a date.');
};

/** A number of seconds this large would be the year 5138: it counts milliseconds. */
const millisecondsFrom = 1e11;

/** Milliseconds since 1970 of an OB 1.x or 2.0 date; without a zone it is UTC. */
export function parseOpenBadge2Date(value: string | number): number | undefined {
  if (typeof value === 'number') {
    const instant = Math.round(value >= millisecondsFrom ? value : value * 1000);
    return Number.isSafeInteger(instant) ? instant : undefined;
  }
  if (/^\d{9,13}(\.\d+)?$/.test(value)) return parseOpenBadge2Date(Number(value));
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(value);
  if (!parts) return undefined;
  const [, day, minute = '00:00', second = ':00', zone = 'Z'] = parts;
  const colonZone = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return parseDateTime(`${day}T${minute}${second}${colonZone}`);
}

const identity = object({
  required: { type: text, identity: filledText },
  optional: { hashed: looseFlag, salt: text },
});

const image = either(text, object({ optional: { id: text, caption: text } }));

const issuer = either(
  url,
  object({
    required: { name: text },
    optional: { id: url, url: text, email: text, description: text, image },
  }),
);

const criteria = either(text, object({ optional: { id: url, narrative: text } }));

const badgeClass = either(
  url,
  object({
    required: { name: text, description: text, criteria, issuer },
    optional: { id: url, image, tags: anyList, alignment: anyList },
  }),
);

/** The baked picture itself, by its address: the picture cannot stand inside itself (OB 2.0 §Assertion). */
const pictureAddress: Shape = (value, run) => {
  if (typeof value === 'string' && /^data:/i.test(value))
    report(run, 'schema.wrong-value', 'This must be the address of the picture, not the picture.');
  else image(value, run);
};

const verificationTypes = ['hosted', 'hostedbadge', 'signed', 'signedbadge', 'verificationobject'];

const verificationType: Shape = (value, run) => {
  const types = Array.isArray(value) ? value : [value];
  if (!types.some((type) => typeof type === 'string' && verificationTypes.includes(type.toLowerCase())))
    report(run, 'schema.wrong-value', 'A badge is "hosted" or "signed".');
};

const verification = object({ required: { type: verificationType }, optional: { url, creator: url } });

const assertion20 = object({
  required: { recipient: identity, badge: badgeClass, issuedOn: anyDate },
  optional: {
    id: url,
    uid: text,
    verification,
    verify: verification,
    expires: anyDate,
    image: pictureAddress,
    narrative: text,
    revoked: looseFlag,
    revocationReason: text,
  },
  rule: (assertion, run) => {
    if (assertion.verification === undefined && assertion.verify === undefined) {
      report(run, 'schema.missing-member', '"verification" is missing: how is this badge checked?');
    }
  },
});

/** The form of 2011 and 2012: one flat object, the recipient a hash or an address. */
const assertion05 = object({
  required: {
    recipient: filledText,
    badge: object({
      required: {
        name: text,
        description: text,
        criteria: text,
        issuer: object({ required: { origin: url, name: text } }),
      },
      optional: { version: text, image: text },
    }),
  },
  optional: { salt: text, issued_on: anyDate, expires: anyDate, evidence: text },
});

/** The badge class as its own address publishes it. */
export const openBadge2Class: Shape = (value, run) => {
  const outer = run.open;
  run.open = true;
  if (!isObject(value)) return report(run, 'schema.wrong-type', 'This must be an object.');
  const described = withoutNulls(value, run);
  badgeClass(described, run);
  if (described.type !== undefined) checkNames(value, 'BadgeClass', run);
  run.open = outer;
};

const contexts =
  /^https?:\/\/(w3id\.org\/openbadges\/v[12](\.\d)?|openbadgespec\.org\/v?[12](\/context\.json)?|purl\.imsglobal\.org\/spec\/ob\/v2p\d\/.+)$/;

function checkNames(value: JsonObject, type: string, run: Run): void {
  const types = Array.isArray(value.type) ? value.type : [value.type];
  if (!types.includes(type))
    reportAt(run, 'type', { code: 'schema.wrong-type', message: `The type must include "${type}".` });
  const context = value['@context'];
  const named = Array.isArray(context) ? context : [context];
  if (context !== undefined && !named.some((entry) => typeof entry === 'string' && contexts.test(entry)))
    reportAt(run, '@context', {
      code: 'schema.wrong-context',
      message: 'This is no context of Open Badges.',
    });
}

function anyList(value: JsonValue, run: Run): void {
  if (!Array.isArray(value)) report(run, 'schema.wrong-type', 'This must be a list.');
}

const maximumDepth = 16;

/**
 * Platforms of that time wrote null and empty lists for "nothing"; the shapes see them as absent. Contexts and other
 * keywords are not read: what proves such a badge is its bytes, not its RDF.
 */
function withoutNulls(value: JsonObject, run: Run, depth = 0): JsonObject {
  const copy: JsonObject = {};
  if (depth > maximumDepth) {
    report(run, 'schema.too-deep', 'This is nested too deeply.');
    return copy;
  }
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (
      name.startsWith('@') ||
      member === null ||
      member === undefined ||
      (Array.isArray(member) && member.length === 0)
    )
      continue;
    Object.defineProperty(copy, name, { value: saidIn(member, run, depth + 1), enumerable: true });
  }
  return copy;
}

/** Credly gives each piece of evidence in a list a context of its own. */
function saidIn(member: JsonValue, run: Run, depth: number): JsonValue {
  if (Array.isArray(member) && depth <= maximumDepth)
    return member.flatMap((each) => (each === null ? [] : [saidIn(each, run, depth + 1)]));
  return isObject(member) ? withoutNulls(member, run, depth) : member;
}
