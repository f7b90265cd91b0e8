import type { Finding } from '@banhanh/plan-document';

/** The text with the marked words corrected; null when the words no longer stand there. */
export function fixedText(text: string, { span, excerpt, fix }: Pick<Finding, 'span' | 'excerpt' | 'fix'>): string | null {
  if (!span || !fix || text.slice(span[0], span[1]) !== excerpt) return null;
  return text.slice(0, span[0]) + fix.text + text.slice(span[1]);
}
