import type { Deps } from '../../platform/deps.ts';
import { prefixQueryOf } from '../../platform/fold-text.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import {
  type CatalogFilter,
  countSkills,
  countSubjects,
  type Facet,
  selectPublished,
} from './search-store.ts';

export interface CatalogQuery {
  /** As typed; each word must begin a word of the achievement. */
  search?: string | undefined;
  subject?: string | undefined;
  skillId?: string | undefined;
  organisationId?: string | undefined;
  /** From 1. */
  page?: number | undefined;
}

export interface CatalogPage {
  items: AchievementEdition[];
  total: number;
  page: number;
  pages: number;
  /** Counts under all other filters than the facet's own. */
  facets: { subjects: Facet[]; skills: Facet[] };
}

const pageSize = 24;
const mostSkills = 12;

/** What the catalogue shows for a search, newest first or best match first. */
export async function listPublished(
  deps: Pick<Deps, 'database'>,
  query: CatalogQuery = {},
): Promise<CatalogPage> {
  const words = prefixQueryOf(query.search ?? '');
  const filter: CatalogFilter = {
    ...(words && { words }),
    ...(query.subject && { subject: query.subject }),
    ...(query.skillId && { skillId: query.skillId }),
    ...(query.organisationId && { organisationId: query.organisationId }),
  };
  const { subject: _subject, ...forSubjects } = filter;
  const { skillId: _skill, ...forSkills } = filter;
  const page = Math.max(1, Math.min(query.page ?? 1, 10_000));
  const [found, subjects, skills] = await Promise.all([
    selectPublished(deps.database, filter, { limit: pageSize, offset: (page - 1) * pageSize }),
    countSubjects(deps.database, forSubjects),
    countSkills(deps.database, forSkills, mostSkills),
  ]);
  const pages = Math.max(1, Math.ceil(found.total / pageSize));
  return { ...found, page, pages, facets: { subjects, skills } };
}
