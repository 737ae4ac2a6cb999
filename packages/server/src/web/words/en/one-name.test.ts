import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from './index.ts';

test('a fact has one name on the page of an achievement, on a badge and in the form of its author', () => {
  const { terms } = english.catalog.achievement;
  const { award } = english.issuing;
  const form = english.authoring.details;
  const names: { [fact: string]: (string | undefined)[] } = {
    kind: [terms.kind, form.kind, english.provide.kind, english.administration.form.kind],
    language: [terms.language, award.language, form.language],
    workload: [terms.workload, award.workload],
    assessment: [terms.assessmentType, award.assessment, form.assessmentType],
    participation: [terms.participation, award.participation, form.participation],
    supervision: [terms.supervision, award.supervision, form.supervision],
    eqf: [terms.eqf, award.eqf, form.eqf],
    ects: [terms.ects, award.ects, form.ects],
  };
  for (const [fact, said] of Object.entries(names)) assert.equal(new Set(said).size, 1, `${fact}: ${said}`);
});
