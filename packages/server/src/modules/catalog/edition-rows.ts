import type { z } from 'zod';
import { address, figure, id, line, listOf, name, oneOf, text } from './content-fields.ts';
import {
  classificationSchemes,
  creditRoles,
  creditUnits,
  entryRequirementKinds,
  fieldsOfStudy,
  industrySections,
  qualityKinds,
  seniorities,
} from './description-vocabulary.ts';

/**
 * What an edition says several of. Each row is named by its `rowId` for ever, so that its texts can be translated and two
 * authors can change two rows at once.
 */
export const editionLists = {
  /** ECTS has a member of its own. */
  otherCredits: listOf(10, {
    rowId: id(),
    amount: figure({ least: 0.1, most: 5000 }),
    unit: oneOf(creditUnits),
    /** What another unit is called. */
    unitName: name(60).exactOptional(),
  }).exactOptional(),
  /** Besides its subject in the catalogue: codes of ISCED-F 2013. */
  fieldsOfStudy: listOf(10, { rowId: id(), code: oneOf(fieldsOfStudy) }).exactOptional(),
  /** Sections of NACE Rev. 2. */
  industries: listOf(10, { rowId: id(), section: oneOf(industrySections) }).exactOptional(),
  /** Places in other classifications of subjects and of industries. */
  classifications: listOf(20, {
    rowId: id(),
    label: line(200),
    scheme: oneOf(classificationSchemes),
    code: name(40),
    /** What another scheme is called. */
    schemeName: name(120).exactOptional(),
    /** Of the place in the classification, or of the classification. */
    address: address(500).exactOptional(),
  }).exactOptional(),
  targetRoles: listOf(20, {
    rowId: id(),
    title: line(120),
    seniority: oneOf(seniorities).exactOptional(),
    /** In a classification of occupations. */
    address: address(500).exactOptional(),
  }).exactOptional(),
  entryRequirements: listOf(20, {
    rowId: id(),
    text: text(400),
    kind: oneOf(entryRequirementKinds),
    /** Of an achievement of this Cairn that somebody needs. */
    achievementId: name(60).exactOptional(),
  }).exactOptional(),
  qualityAssurance: listOf(10, {
    rowId: id(),
    name: name(200),
    kind: oneOf(qualityKinds),
    address: address(500).exactOptional(),
  }).exactOptional(),
  people: listOf(30, {
    rowId: id(),
    name: name(120),
    role: oneOf(creditRoles),
    address: address(500).exactOptional(),
    /** Of a credential that shows what they know. */
    credentialAddress: address(500).exactOptional(),
  }).exactOptional(),
};

/** What one row says, as z reads it. */
export type RowOf<List extends keyof typeof editionLists> = NonNullable<
  z.infer<(typeof editionLists)[List]>
>[number];
