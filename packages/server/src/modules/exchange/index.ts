/**
 * What leaves the catalogue for other programs: descriptions in the formats of others, the rehearsal of publishing to a
 * registry, and the whole as data under the licence that each organisation gives.
 */
export {
  type CatalogueData,
  describeCatalogueData,
  type Giver,
  readCatalogueData,
} from './catalogue-data.ts';
export { describeEdition } from './describe-edition.ts';
export { type ExchangeRefusals, exchangeRefusal } from './refusals.ts';
export { type Rehearsal, rehearseOffer, rehearseOffers } from './rehearse-registry.ts';
export { downloads, downloadsAnHour } from './take-download.ts';
