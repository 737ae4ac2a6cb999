import { practicalShareOf } from '../completeness.ts';
import { rowsAt } from '../description-rules.ts';
import { contentLists, type ListField, type PlainField } from '../edition-content.ts';
import { catalogRefusal, say } from '../refusals.ts';
import {
  ownPackBounds as bounds,
  type ConditionSubject,
  choicesOf,
  isConditionSubject,
  type OwnPack,
  operatorsOf,
  type PackCondition,
} from './own-pack.ts';
import type { PackFacts } from './pack.ts';

/** Whether the edition is as the condition wants it; one of another kind need not be. */
export function isConditionMet(condition: PackCondition, facts: PackFacts): boolean {
  const { about, operator, amount = 0, choices = [], only } = condition;
  if (only !== undefined && facts.content.kind !== only) return true;
  if (!isConditionSubject(about)) return false;
  const value = saidOf(about, facts);
  switch (operator) {
    case 'stated':
      return value !== undefined && value !== '' && value !== 0;
    case 'one-of':
      return choices.some((choice) => choice === value);
    case 'at-least':
      return sizeOf(value) >= amount;
    case 'at-most':
      return sizeOf(value) <= amount;
  }
}

/** A number is as large as it is, a text as it has letters, what is not said is nothing. */
function sizeOf(value: string | number | undefined): number {
  if (value === undefined) return 0;
  return typeof value === 'number' ? value : [...value].length;
}

function saidOf(about: ConditionSubject, { content, assessments }: PackFacts): string | number | undefined {
  switch (about) {
    case 'learningOutcomes':
    case 'skills':
      return content[about].length;
    case 'assessments':
      return assessments.filter(({ isReady }) => isReady).length;
    case 'practicalShare': {
      const share = practicalShareOf(content);
      return share ? (100 * share.practical) / share.of : 0;
    }
    case 'translations':
      return Object.keys(content.translations).length;
    default:
      return Object.hasOwn(contentLists, about)
        ? rowsAt(content, about as ListField).length
        : content[about as PlainField];
  }
}

/** Refuses a pack that cannot be judged; each fault at the place of its condition. */
export function assertOwnPack({ title, conditions }: Omit<OwnPack, 'number'>): void {
  if (conditions.length > bounds.conditions.most)
    throw catalogRefusal('invalid', 'catalog.too-many-conditions');
  if (title.length > bounds.title.most) throw catalogRefusal('invalid', 'catalog.text-too-long');
  if (title === '' && conditions.length > 0)
    throw catalogRefusal('invalid', 'catalog.pack-without-title', {
      title: say('catalog.pack-without-title'),
    });
  const faults = conditions.flatMap((condition, index) => {
    const fault = faultIn(condition);
    return fault ? [[`${fault}-${index}`, say(`catalog.condition-${fault}`)] as const] : [];
  });
  if (faults.length > 0)
    throw catalogRefusal('invalid', 'catalog.condition-malformed', Object.fromEntries(faults));
}

function faultIn(condition: PackCondition): 'operator' | 'amount' | 'choices' | 'message' | undefined {
  const { about, operator, amount, choices = [], message } = condition;
  if (!isConditionSubject(about) || !operatorsOf(about).includes(operator)) return 'operator';
  if (message.length > bounds.message.most) return 'message';
  if (operator === 'one-of') {
    const offered = choicesOf(about);
    return choices.length > 0 && choices.every((choice) => offered.includes(choice)) ? undefined : 'choices';
  }
  if (operator === 'stated') return undefined;
  const { least, most } = bounds.amount;
  return amount !== undefined && amount >= least && amount <= most ? undefined : 'amount';
}
