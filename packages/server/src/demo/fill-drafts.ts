import { startNextEdition } from '../modules/assessment/index.ts';
import { askReview, commentDraft, saveDraft, setReviewNeeded } from '../modules/catalog/index.ts';
import type { Deps } from '../platform/deps.ts';
import { actorWith, getActor, getFrom, type World } from './filled-world.ts';

/** A nursing school has a second person approve what it publishes: one draft waits for that, and is talked about. */
export async function askForReview(deps: Deps, world: World): Promise<void> {
  const organisation = 'ashgrove';
  const { id: organisationId } = getFrom(world.organisations, organisation);
  const owner = await actorWith(deps, world, { organisation, role: 'owner' });
  const author = await actorWith(deps, world, { organisation, role: 'author' });
  const colleague = await getActor(deps, getFrom(world.people, 'david@ashgrove.example'));
  await setReviewNeeded(deps, owner, { organisationId, isNeeded: true });
  const achievementId = getFrom(world.achievements, 'infection-prevention');
  await startNextEdition(deps, author, { achievementId });
  await saveDraft(deps, author, {
    achievementId,
    change: ({ workloadHours }) => ({ workloadHours: workloadHours + 4, weeklyHours: 5, typicalWeeks: 4 }),
  });
  const { id } = await commentDraft(deps, colleague, {
    ...{ achievementId, place: 'workloadHours' },
    text: 'Does this count the practice on the ward? Four hours more seem few.',
  });
  await commentDraft(deps, author, {
    achievementId,
    answers: id,
    text: 'It does. The shift itself is paid work and is not counted.',
  });
  await commentDraft(deps, colleague, {
    ...{ achievementId, place: 'learningOutcomes' },
    text: 'The outcomes read well. Could one of them name the hygiene of hands?',
  });
  await askReview(deps, author, {
    achievementId,
    note: 'New workload and pace after the last two groups. Please look at the hours.',
  });
}
