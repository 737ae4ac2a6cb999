/**
 * Catalogues that others keep: tables, Open Badges and CTDL are read, mapped and planned row by row, and become drafts. The
 * same again changes nothing; what is different makes the draft of a next edition.
 */
export { importCatalogue } from './import-catalogue.ts';
export { changes } from './item-row.ts';
export { type CatalogueFormat, type ColumnUse, catalogueBounds, catalogueFormats } from './read/item.ts';
export { isTarget, isWorded, type OwnTarget, type Target, targets } from './read/targets.ts';
export type { ImportsRefusals } from './refusals.ts';
export {
  beginCatalogueImport,
  type CatalogueGiven,
  type CatalogueImport,
  type CatalogueRow,
  catalogueImportKind,
  catalogueRowOf,
  endCatalogueImport,
  getCatalogueImport,
  pageCatalogueRows,
  resumeCatalogueImport,
  startCatalogueImport,
} from './start-catalogue-import.ts';
export { forgetUploads, getUpload, planUpload, type UploadedCatalogue, uploadCatalogue } from './uploads.ts';
