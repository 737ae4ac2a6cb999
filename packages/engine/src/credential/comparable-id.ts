/** An id as OB 3.0 §7 compares ids: percent-decoded and without blanks around it. */
export function comparableId(id: string | undefined): string | undefined {
  try {
    return id === undefined ? undefined : decodeURIComponent(id).trim();
  } catch {
    return id;
  }
}
