/**
 * Words of a file as they may be shown: signs that cannot be seen, some of which turn the writing around so that a name reads as another,
 * are made visible.
 */
export const seen = (text: string | null | undefined): string | null => text?.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd') ?? null;
