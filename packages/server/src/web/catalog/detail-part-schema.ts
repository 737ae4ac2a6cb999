import { z } from 'zod';
import type { ListField } from '../../modules/catalog/index.ts';
import type { FormValues } from '../forms/form-state.ts';
import { detailPartNames, detailParts } from './detail-parts.ts';
import { answersOf } from './details-form.ts';
import { refuseLongRowMarks } from './long-marks.ts';
import { formRows, readRows } from './row-form.ts';

const lists = detailPartNames.flatMap((part): readonly ListField[] => detailParts[part].lists);
const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/**
 * What may be posted of a short page: its own facts, and rows (`people-0-rowId`, `people-0-name`, …). A row that is added
 * or taken away saves nothing yet, so nothing is wrong with what was typed so far.
 */
export const detailPartSchema = values.superRefine((posted, refine) => {
  refuseLongRowMarks(posted, refine);
  if (posted.add !== undefined || posted.remove !== undefined) return;
  for (const part of detailPartNames) {
    const named = detailParts[part].fields.filter((name) => posted[name] !== undefined);
    const read = answersOf(named).safeParse(posted);
    for (const { message, path } of read.error?.issues ?? [])
      refine.addIssue({ code: 'custom', message, path });
  }
  for (const { field, sentence } of faultsIn(posted))
    refine.addIssue({ code: 'custom', message: sentence, path: [field] });
});

function faultsIn(posted: FormValues) {
  return lists
    .filter((list) => formRows(posted, list).length > 0)
    .flatMap((list) => readRows(posted, list).faults);
}
