import type { JSX } from 'preact';
import type { AuditEntry, Who } from '../../modules/audit/index.ts';
import { useWords } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** What was done, as a sentence that leads to what it is about, with what it leaves out below. */
export function Sentence({ entry, slug }: { entry: AuditEntry; slug: string }): JSX.Element {
  const { audit } = useWords();
  const sentence = audit.sentence(entry, nameOf(entry.who, audit));
  const place = placeOf(entry, slug);
  const rest = audit.detail(audit.unsaid(entry.detail));
  return (
    <>
      {place ? <a href={place}>{sentence}</a> : sentence}
      {rest ? <span class="audit__rest">{rest}</span> : null}
    </>
  );
}

/** How the trail calls who acted: a person by name, a program as one. */
export function nameOf(who: Who, words: Pick<Words['audit'], 'cairn' | 'program'>): string {
  if (who.kind === 'person') return who.name;
  return who.kind === 'program' ? words.program(who.name) : words.cairn;
}

/** The page of what an entry is about, where the console has one. */
function placeOf({ subjectType, subjectId, action }: AuditEntry, slug: string): string | undefined {
  const base = `/console/${slug}`;
  switch (subjectType) {
    case 'award':
      return `${base}/awards/${subjectId}`;
    case 'claim':
      return `${base}/awards/waiting`;
    case 'achievement':
      return action === 'achievement.draft-discarded' ? undefined : `${base}/achievements/${subjectId}`;
    case 'issuer-key':
      return `${base}/issuer`;
    case 'api-token':
      return `${base}/api-tokens`;
    case 'webhook':
      return `${base}/webhooks`;
    case 'person':
    case 'invitation':
      return `${base}/members`;
    default:
      return undefined;
  }
}
