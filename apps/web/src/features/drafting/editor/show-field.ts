/** Goes to a field of the forms beside the text, with some of its words selected; to the first field of the shown part when there is none of this name. */
export function showField(column: HTMLElement | null, field: string | null, words: string): void {
  const panel = [...(column?.querySelectorAll<HTMLElement>('[role=tabpanel]') ?? [])].find(({ offsetParent }) => offsetParent !== null);
  const id = field && CSS.escape(field);
  const named = id ? panel?.querySelector<HTMLElement>(`[data-field="${id}"], [data-field^="${id}/"]`) : null;
  const target = named ?? panel?.querySelector<HTMLElement>('input, textarea');
  if (!target) return;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
  if (!(named instanceof HTMLTextAreaElement || named instanceof HTMLInputElement) || words === '') return;
  const at = named.value.indexOf(words);
  if (at >= 0) named.setSelectionRange(at, at + words.length);
}
