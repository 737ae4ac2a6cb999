import type { RuleLine } from '@cairn/rules';
import type { JSX } from 'preact';
import type { AssessmentSummary, EditionRule, EditionTexts } from '../../modules/catalog/index.ts';
import { DefinitionList, Term, useWords } from '../ui/index.ts';
import { ruleLines, ruleText } from '../words/index.ts';

export interface RulePartProps {
  rule: EditionRule;
  texts: EditionTexts;
}

/** What earns it, whole: one sentence, or a list in lists where more is asked. */
export function RulePart({ rule, texts }: RulePartProps): JSX.Element {
  const words = useWords();
  const whole = ruleLines(words, { rule, texts });
  if (!whole) return <p class="muted">{words.awardRules.none}</p>;
  const isOne = whole.lines.length < 2 && whole.lines.every(({ lines }) => lines.length === 0);
  if (isOne) return <p>{ruleText(words, { rule, texts })}</p>;
  return (
    <div class="rule">
      <p>
        {words.awardRules.begin} {whole.text}:
      </p>
      <Lines lines={whole.lines} />
    </div>
  );
}

/** By what work is judged: nothing but a key where there are only exams and declarations. */
export function RubricPart({ assessments }: { assessments: readonly AssessmentSummary[] }): JSX.Element {
  const { authoring, awardRules: words } = useWords();
  const isByKey =
    assessments.length > 0 && assessments.every(({ kind }) => kind === 'exam' || kind === 'declaration');
  return (
    <DefinitionList
      items={[
        {
          term: <Term of="rubric">{words.rubric}</Term>,
          children: isByKey ? words.byKey : authoring.described.notStated,
        },
      ]}
    />
  );
}

function Lines({ lines }: { lines: readonly RuleLine[] }): JSX.Element {
  return (
    <ul class="rule__lines">
      {lines.map((line) => (
        <li key={line.text}>
          <span class="rule__text">{line.lines.length > 0 ? `${line.text}:` : line.text}</span>
          {line.lines.length > 0 ? <Lines lines={line.lines} /> : null}
        </li>
      ))}
    </ul>
  );
}
