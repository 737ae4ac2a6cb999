import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { assertScaleWords, assertSkillWords, tidyScaleWords, tidySkillWords } from './label-rules.ts';
import { replaceScaleWords, replaceSkillWords } from './label-store.ts';
import { getOwnScale, getOwnSkill } from './list-skills.ts';
import type { Framework, ScaleWords, Skill, SkillWords } from './skill.ts';
import { skillPolicy } from './skill-policy.ts';
import { lockFramework, lockSkill } from './skill-store.ts';

type Writing = Pick<Deps, 'database' | 'jobs' | 'say' | 'languages' | 'now' | 'newId'>;

/** What is to be said in some languages, made from what is said now and held: an empty answer takes a language away. */
interface Change<Thing, Words> {
  organisationId: string;
  change: (now: Thing) => { readonly [language: string]: Words };
}

/** Says what a skill of the organisation is called in other languages. Editions that are published keep what they say. */
export async function saySkill(
  deps: Writing,
  actor: Actor,
  command: Change<Skill, SkillWords> & { skillId: string },
): Promise<Skill> {
  const { organisationId, skillId } = command;
  assertMay(actor, skillPolicy.author, { organisationId });
  return inTransaction(deps, async (within) => {
    const { database } = within;
    await lockSkill(database, skillId);
    const skill = await getOwnSkill(within, command);
    const said = Object.entries(command.change(skill));
    for (const [language, given] of said) {
      const words = tidySkillWords(given);
      assertSkillWords(skill, language, words);
      await replaceSkillWords(database, { skillId, language }, words);
    }
    await within.jobs.announce(within, 'labels-changed', { payload: { skillId }, key: deps.newId('chg') });
    await recordAudit(within, actor, {
      action: 'skill.said',
      subjectType: 'skill',
      subjectId: skillId,
      organisationId,
      detail: { name: skill.name, languages: said.map(([language]) => language).join(', ') },
    });
    return getOwnSkill(within, command);
  });
}

/** The same for a scale of the organisation and its levels. */
export async function sayScale(
  deps: Writing,
  actor: Actor,
  command: Change<Framework, ScaleWords> & { frameworkId: string },
): Promise<Framework> {
  const { organisationId, frameworkId } = command;
  assertMay(actor, skillPolicy.author, { organisationId });
  return inTransaction(deps, async (within) => {
    const { database } = within;
    await lockFramework(database, frameworkId);
    const scale = await getOwnScale(within, command);
    const said = Object.entries(command.change(scale));
    for (const [language, given] of said) {
      const words = tidyScaleWords(scale, given);
      assertScaleWords(scale, language, words);
      await replaceScaleWords(database, { frameworkId, language }, words);
    }
    await recordAudit(within, actor, {
      action: 'scale.said',
      subjectType: 'scale',
      subjectId: frameworkId,
      organisationId,
      detail: { name: scale.name, languages: said.map(([language]) => language).join(', ') },
    });
    return getOwnScale(within, command);
  });
}
