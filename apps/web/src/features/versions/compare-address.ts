/** A comparison has an address people can send each other: `/ke-hoach/…/so-sanh?tu=1&den=2`; without `den` it ends at the current text. */
export const compareAddress = (planId: string, from: number, to: number | null): string => `/ke-hoach/${planId}/so-sanh?tu=${from}${to === null ? '' : `&den=${to}`}`;

/** The ordinal an address names; null for the current text or anything else. */
export function ordinalOf(asked: string | null): number | null {
  const ordinal = Number(asked);
  return asked !== null && Number.isInteger(ordinal) && ordinal > 0 ? ordinal : null;
}
