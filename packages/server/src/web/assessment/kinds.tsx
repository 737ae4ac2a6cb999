import { Hono } from 'hono';
import type { JSX } from 'preact';
import type { AssessmentSummary } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import type { StepLoader } from '../learning/step.ts';
import { declarationPages } from './declaration/pages.tsx';
import { DeclarationCard, declarationStep } from './declaration/step.tsx';
import { ExamCard } from './exam-card.tsx';
import { examStep } from './exam-step.tsx';
import { outsidePages } from './outside/pages.tsx';
import { OutsideCard, outsideStep } from './outside/step.tsx';
import { examPages } from './routes.tsx';

interface AssessmentCardProps {
  assessment: AssessmentSummary;
  /** BCP 47, of what its author wrote. */
  language: string;
}

interface KindParts {
  /** What is asked, for whoever thinks about it. */
  Card: (props: AssessmentCardProps) => JSX.Element | null;
  /** The step on the way of whoever is enrolled. */
  step: StepLoader;
  /** Its own pages, those of authors among them. */
  pages: (deps: Deps) => Hono<WebEnv>;
}

/** The parts of pages that each kind of requirement has: one line a kind. */
const kinds: { [kind: string]: KindParts } = {
  declaration: { Card: DeclarationCard, step: declarationStep, pages: declarationPages },
  'external-result': { Card: OutsideCard, step: outsideStep, pages: outsidePages },
  exam: { Card: ExamCard, step: examStep, pages: examPages },
};

/** What is asked, for whoever thinks about it. */
export function AssessmentCard(props: AssessmentCardProps): JSX.Element | null {
  const Card = kinds[props.assessment.kind]?.Card;
  return Card ? <Card {...props} /> : null;
}

/** The loader of a requirement's step; undefined for a kind that has no page yet. */
export function stepLoaderOf(kind: string): StepLoader | undefined {
  return kinds[kind]?.step;
}

/** The pages of every kind. */
export function assessmentPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  for (const { pages } of Object.values(kinds)) routes.route('/', pages(deps));
  return routes;
}
