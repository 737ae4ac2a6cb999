import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from './index.ts';

test('a fact has one name on the page of an achievement, on a badge and in the form of its author', () => {
  const { terms } = english.catalog.achievement;
  const { award } = english.issuing;
  const { fields: form } = english.authoring.details;
  const names: { [fact: string]: (string | undefined)[] } = {
    kind: [terms.kind, form.kind.label, english.provide.kind, english.administration.form.kind],
    language: [terms.language, award.language, form.language.label],
    workload: [terms.workload, award.workload],
    assessment: [terms.assessmentType, award.assessment, form.assessmentType.label],
    participation: [terms.participation, award.participation, form.participationType.label],
    supervision: [terms.supervision, award.supervision, form.supervisionType.label],
    eqf: [terms.eqf, award.eqf, form.eqfLevel.label],
    ects: [terms.ects, award.ects, form.ects.label],
  };
  for (const [fact, said] of Object.entries(names)) assert.equal(new Set(said).size, 1, `${fact}: ${said}`);
});
