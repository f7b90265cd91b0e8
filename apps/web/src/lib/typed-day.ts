/** A day as people here type it: `5/3/2026`, `05-03-26`, `05032026`; also ISO. Null when there is no such day. */
export function readTypedDay(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const written = /^\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  const [day, month, year] = iso ? [iso[3], iso[2], iso[1]] : [written?.[1], written?.[2], written?.[3]];
  if (!day || !month || !year) return null;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const value = `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value) ? value : null;
}
