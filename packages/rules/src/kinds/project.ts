import { integer, optional, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Project {
  /** The brief. What an assessor sends back is a failed attempt. */
  project: string;
  /** Absent: as many as one likes. */
  attempts?: number;
}

export const project = defineKind<Project>({
  fields: { project: required(text()), attempts: optional(integer(1, 1000)) },
  about: ({ project }) => ({ subjects: [project] }),
  attempts: ({ attempts }) => attempts,
  step: () => 'submit-project',
  waitsFor: 'assessor',
  reopens: 'provider',
  isScored: true,
});
