import { Hono } from 'hono';
import type { Deps } from '../../platform/deps.ts';
import { awardDocuments } from './award-routes.ts';
import { editionDocuments } from './edition-routes.ts';
import { issuerDocuments } from './issuer-routes.ts';
import { sharedDocuments } from './shared-documents.ts';
import { statementDocuments } from './statement-routes.ts';

/** Everything that other programs read of our badges: what can be earned, credentials, keys, status lists, pictures. */
export function openBadges(deps: Deps): Hono {
  const door = new Hono();
  door.route('/', issuerDocuments(deps));
  door.route('/', awardDocuments(deps));
  door.route('/', sharedDocuments(deps));
  door.route('/', editionDocuments(deps));
  door.route('/', statementDocuments(deps));
  return door;
}
