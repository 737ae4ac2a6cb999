import type { JSX } from 'preact';
import { attemptPolicy } from '../../modules/assessment/index.ts';
import type { Role } from '../../modules/audit/index.ts';
import { achievementPolicy, runPolicy } from '../../modules/catalog/index.ts';
import { reviewPolicy } from '../../modules/community/index.ts';
import { awardPolicy } from '../../modules/issuing/index.ts';
import { learnerPolicy } from '../../modules/learning/index.ts';
import { organisationPolicy, type Policy } from '../../modules/organisations/index.ts';
import { webhookPolicy } from '../../modules/webhooks/index.ts';
import { DefinitionList, useWords } from '../ui/index.ts';

/** All that a role can allow, by its name in the words; the policies say which role does. */
const rights = {
  author: achievementPolicy.author,
  publish: achievementPolicy.publish,
  review: achievementPolicy.review,
  offer: runPolicy.write,
  award: awardPolicy.award,
  revoke: awardPolicy.revoke,
  suspend: awardPolicy.suspend,
  manageMembers: organisationPolicy.manageMembers,
  manage: organisationPolicy.manage,
  manageKeys: awardPolicy.manageKeys,
  close: awardPolicy.close,
  manageApiTokens: organisationPolicy.manageApiTokens,
  manageWebhooks: webhookPolicy.manage,
  readAchievements: achievementPolicy.read,
  seeAwards: awardPolicy.see,
  seeLearners: learnerPolicy.see,
  annul: attemptPolicy.annul,
  answerReviews: reviewPolicy.answer,
  readTrail: organisationPolicy.readTrail,
} satisfies { [right: string]: Policy };

export type RightName = keyof typeof rights;

/** What each of these roles may do, read from what is asked before it is done. */
export function RoleRights(props: { roles: readonly Role[] }): JSX.Element {
  const words = useWords().members;
  const names = Object.keys(rights) as RightName[];
  return (
    <section aria-labelledby="role-rights">
      <h2 id="role-rights">{words.rightsTitle}</h2>
      <DefinitionList
        items={props.roles.map((role) => ({
          term: words.roleNames[role].name,
          children: words.rightsOf(
            names.filter((name) => rights[name].roles.includes(role)).map((name) => words.rights[name]),
          ),
        }))}
      />
    </section>
  );
}
