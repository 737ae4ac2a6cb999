import { catalogueFacets, catalogueSorts } from '../../modules/catalog/index.ts';
import { listQuery } from '../list/list-query.ts';

/** What the catalogue can be asked for in its address. */
export const catalogueList = listQuery({ sorts: catalogueSorts, facets: catalogueFacets, size: 24 });

export type CatalogueQuery = ReturnType<typeof catalogueList.read>;
