import { type RuleLine, readAsLines, readInWords } from '@cairn/rules';
import type { EditionRule, EditionTexts } from '../../modules/catalog/index.ts';
import type { RuleNames } from './rule-names.ts';
import type { Words } from './words.ts';

interface ReadRule {
  rule: EditionRule;
  texts: EditionTexts;
}

/** “You earn this when …” as one text; undefined where nothing is asked. */
export function ruleText({ awardRules }: Words, { rule, texts }: ReadRule): string | undefined {
  return rule.document && readInWords(rule.document, awardRules.wordsFor(namesOf({ rule, texts })));
}

/** The same as a list in lists. */
export function ruleLines({ awardRules }: Words, { rule, texts }: ReadRule): RuleLine | undefined {
  return rule.document && readAsLines(rule.document, awardRules.wordsFor(namesOf({ rule, texts })));
}

function namesOf({ rule: { titles }, texts }: ReadRule): RuleNames {
  const outcomes = new Map(texts.learningOutcomes.map(({ outcomeId, text }) => [outcomeId, text]));
  const skills = new Map(
    texts.skills.flatMap(({ skillId, url, name }) => [
      [skillId, name] as const,
      [url ?? skillId, name] as const,
    ]),
  );
  return {
    titleOf: ({ id }) => titles.get(id) || undefined,
    outcomeOf: (outcomeId) => outcomes.get(outcomeId),
    skillOf: (address) => skills.get(address),
    outcomes: outcomes.size,
  };
}
