/** One thing that happens, for calendars of any kind (RFC 5545). */
export interface CalendarEvent {
  /** The same for ever, so that a calendar that reads it again changes what it has. */
  uid: string;
  title: string;
  /** A moment, or a whole day as 2026-11-27. */
  from: Date | string;
  /** The moment at which it ends, or the day after its last one. */
  to: Date | string;
  place?: string;
  url?: string;
  isCancelled?: boolean;
}

/** A calendar file. Moments are in UTC, which every calendar shows in its owner's zone; days are days wherever one is. */
export function writeCalendar(
  { name, says }: { name: string; says?: string | undefined },
  events: readonly CalendarEvent[],
  writtenAt: Date,
): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cairn//Cairn//EN', 'CALSCALE:GREGORIAN'],
    `X-WR-CALNAME:${escaped(name)}`,
    ...(says === undefined ? [] : [`X-WR-CALDESC:${escaped(says)}`]),
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${stamp(writtenAt)}`,
      `DTSTART${timeOf(event.from)}`,
      `DTEND${timeOf(event.to)}`,
      `SUMMARY:${escaped(event.title)}`,
      ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
      ...(event.url ? [`URL:${event.url}`] : []),
      ...(event.isCancelled ? ['STATUS:CANCELLED'] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function timeOf(value: Date | string): string {
  return typeof value === 'string' ? `;VALUE=DATE:${value.replaceAll('-', '')}` : `:${stamp(value)}`;
}

function stamp(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

// RFC 5545 §3.3.11
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r\n?|\n/g, '\\n');
}

/** At most 75 octets a line, and no letter is cut (RFC 5545 §3.1). */
function folded(line: string): string {
  let out = '';
  let width = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (width + size > 75) {
      out += '\r\n ';
      width = 1;
    }
    out += letter;
    width += size;
  }
  return out;
}
