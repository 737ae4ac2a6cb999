import type { JSX } from 'preact';
import { readExamSummary } from '../../modules/assessment/index.ts';
import type { AssessmentSummary } from '../../modules/catalog/index.ts';
import { Card, DefinitionList, useWords } from '../ui/index.ts';

interface ExamCardProps {
  assessment: AssessmentSummary;
  /** BCP 47, of the exam's title. */
  language: string;
}

/** What an exam asks, for whoever thinks about taking it. */
export function ExamCard({ assessment, language }: ExamCardProps): JSX.Element | null {
  const page = useWords().catalog.achievement;
  const exam = readExamSummary(assessment);
  if (!exam) return null;
  const waiting = page.waiting(exam.waitHours);
  return (
    <Card title={exam.title} language={language} level={3}>
      <DefinitionList
        items={[
          { term: page.terms.size, children: page.questions(exam.itemCount) },
          { term: page.terms.passRule, children: page.passRule(exam.passPercent, exam.passRule) },
          {
            term: page.terms.attempts,
            children: [page.attempts(exam.attemptsAllowed), waiting].filter(Boolean).join('. '),
          },
          { term: page.terms.time, children: page.time(exam.minutes) },
        ]}
      />
    </Card>
  );
}
