/** Lower case without diacritics, so that `ke hoach` finds `Kế hoạch`. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}
