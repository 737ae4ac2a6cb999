import type { Deps } from '../../platform/deps.ts';
import type { ListPage, ListRequest } from '../../platform/list/list-request.ts';
import { hasVisibleLetter, plainText } from '../../platform/plain-text.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, type Person, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { findNames } from '../people/index.ts';
import { getParticipation } from './participation.ts';
import { communityRefusal } from './refusals.ts';
import type { Testimonial } from './review.ts';
import { factOfTestimonial } from './review-facts.ts';
import { reviewPolicy } from './review-policy.ts';
import { longest } from './review-rules.ts';
import {
  deleteTestimonials,
  insertTestimonial,
  lockTestimonial,
  lockTestimonialOf,
  pageTestimonials,
  selectShownTestimonials,
  type TestimonialSort,
  updateShown,
  updateWords,
} from './testimonial-store.ts';

/** Words that the provider may show, with the name of who said them. */
export interface NamedTestimonial extends Testimonial {
  /** Absent where they have no account any more. */
  name?: string;
}

/** The actor lets the provider show these words with their name. Said again, the provider chooses anew. */
export async function giveTestimonial(
  deps: Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>,
  actor: Person,
  command: { editionId: string; text: string; language: string },
): Promise<void> {
  const text = plainText(command.text);
  if (!hasVisibleLetter(text)) throw communityRefusal('invalid', 'community.text-missing', 'words');
  if (text.length > longest.testimonial) throw communityRefusal('invalid', 'community.too-long', 'words');
  const { way: _, ...participation } = await getParticipation(deps, actor, command);
  const at = deps.now();
  await inTransaction(deps, async (deps) => {
    const whose = { personId: actor.personId, editionId: command.editionId };
    const said = { text, language: command.language, consentedAt: at };
    const first: Testimonial = { ...participation, ...said, id: deps.newId('tst'), personId: actor.personId };
    const isFirst = await insertTestimonial(deps.database, first);
    const stored = isFirst ? undefined : await lockTestimonialOf(deps.database, whose);
    if (stored?.text === text && stored.language === command.language) return;
    const testimonial = stored ? { ...first, id: stored.id } : first;
    if (stored) await updateWords(deps.database, testimonial);
    const { id } = testimonial;
    await recordAudit(deps, actor, { action: 'testimonial.given', ...inTrail(testimonial) });
    const payload = factOfTestimonial(testimonial, at);
    await deps.jobs.announce(deps, 'testimonial-given', { payload, key: `${id}:${payload.at}` });
  });
}

/** The consent ends, and with it every word: at once, whatever the provider shows. */
export async function withdrawTestimonial(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Person,
  { editionId }: { editionId: string },
): Promise<void> {
  const at = deps.now();
  await inTransaction(deps, async (deps) => {
    const gone = await deleteTestimonials(deps.database, { personId: actor.personId, editionId });
    for (const testimonial of gone) {
      await recordAudit(deps, actor, { action: 'testimonial.withdrawn', ...inTrail(testimonial) });
      const payload = factOfTestimonial(testimonial, at);
      const key = `${testimonial.id}:${payload.at}`;
      await deps.jobs.announce(deps, 'testimonial-withdrawn', { payload, key });
    }
  });
}

/** The provider puts it on its pages, or takes it from there. */
export async function showTestimonial(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  command: { organisationId: string; testimonialId: string; shown: 'yes' | 'no' },
): Promise<void> {
  assertMay(actor, reviewPolicy.answer, command);
  await inTransaction(deps, async (deps) => {
    const found = await lockTestimonial(deps.database, command.testimonialId);
    if (found?.organisationId !== command.organisationId)
      throw communityRefusal('not-found', 'community.testimonial-not-found');
    const isShown = found.shownAt !== undefined;
    if (isShown === (command.shown === 'yes')) return;
    const shownAt = command.shown === 'yes' ? deps.now() : undefined;
    await updateShown(deps.database, { id: found.id, shownAt });
    const action = shownAt ? 'testimonial.shown' : 'testimonial.taken-down';
    await recordAudit(deps, actor, { action, ...inTrail(found) });
  });
}

/** A page of what participants let this organisation show. */
export async function listTestimonials(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  query: { organisationId: string; request: ListRequest<TestimonialSort, never> },
): Promise<ListPage<NamedTestimonial>> {
  assertMay(actor, reviewPolicy.see, query);
  const page = await pageTestimonials(deps.database, query);
  return { ...page, rows: await withNames(deps, page.rows) };
}

/** What everybody sees of them; of one achievement where it is named. */
export async function listShownTestimonials(
  deps: Pick<Deps, 'database'>,
  of: { organisationId: string; achievementId?: string },
): Promise<NamedTestimonial[]> {
  return withNames(deps, await selectShownTestimonials(deps.database, of));
}

async function withNames(
  deps: Pick<Deps, 'database'>,
  found: readonly Testimonial[],
): Promise<NamedTestimonial[]> {
  const names = await findNames(deps, [...new Set(found.map(({ personId }) => personId))]);
  return found.map((one) => {
    const name = names.get(one.personId);
    return name === undefined ? one : { ...one, name };
  });
}

function inTrail({ id, organisationId, title }: Testimonial) {
  return { subjectType: 'testimonial', subjectId: id, organisationId, detail: { title } };
}
