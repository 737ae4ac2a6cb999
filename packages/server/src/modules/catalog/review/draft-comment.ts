import { contentFields, contentLists } from '../edition-content.ts';

/** The parts of a draft that are no member of its content, and those that have a page of their own. */
const pages = [
  'edition',
  'skills',
  'learningOutcomes',
  'modules',
  'translations',
  'design',
  'assessments',
] as const;

/** What of a draft a comment can be about, in the order of its pages. */
export const commentPlaces: readonly string[] = [
  ...pages.slice(0, 1),
  ...Object.keys(contentFields),
  ...Object.keys(contentLists),
  ...pages.slice(1),
];

/** Something that somebody says of a part of a draft, or an answer to it. */
export interface DraftComment {
  /** `cmt_…` */
  id: string;
  editionId: string;
  /** The comment that it answers: always the first of its thread. */
  answers?: string;
  /** One of `commentPlaces`. */
  place: string;
  authorId: string;
  text: string;
  writtenAt: Date;
  resolvedBy?: string;
  resolvedAt?: Date;
}

export const longestComment = 2000;
export const mostComments = 500;

/** A comment with its answers. */
export interface CommentThread {
  first: DraftComment;
  answers: DraftComment[];
}

/** What is open comes first, each in the order in which it was written. */
export function threadsOf(comments: readonly DraftComment[]): CommentThread[] {
  const firsts = comments.filter(({ answers }) => answers === undefined);
  const threads = firsts.map((first) => ({
    first,
    answers: comments.filter(({ answers }) => answers === first.id),
  }));
  const isOpen = ({ first }: CommentThread) => first.resolvedAt === undefined;
  return [...threads.filter(isOpen), ...threads.filter((thread) => !isOpen(thread))];
}
