import { z } from 'zod';
import type { ContentField } from './edition-content.ts';

/** What programs and files may write at a member, with its bounds. */
export function writtenSchema(field: ContentField): z.ZodType {
  switch (field.kind) {
    case 'line':
    case 'text':
      return z.string().max(field.most);
    case 'figure':
      return z.number().min(field.least).max(field.most);
    case 'whole':
      return z.int().min(field.least).max(field.most);
    case 'choice':
      return z.enum(field.of);
    case 'name':
      return z.string().max(field.most);
    case 'address':
      return z.url({ protocol: /^https?$/ }).max(field.most);
    case 'date':
      return z.iso.date();
    case 'id':
      return z.string();
  }
}
