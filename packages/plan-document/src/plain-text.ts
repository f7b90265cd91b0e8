import { type PlanDocument } from './model.js';
import { walk } from './walk.js';

/** All words of the plan, one paragraph a line, in reading order: the text a search index is made of. */
export function plainText(document: PlanDocument): string {
  const { header, title, signer } = document;
  const number = header.number || header.symbol ? [header.number ?? '', header.symbol ?? ''].join('/') : null;
  const lines: (string | null)[] = [header.superior, header.agency, number, header.place, title.type, title.subject];
  for (const { node } of walk(document)) {
    lines.push([node.marker, node.text.replace(/\[\^[^\]]*\]/g, '')].filter(Boolean).join(' '));
    for (const note of node.footnotes ?? []) lines.push(`${note.marker} ${note.text}`);
  }
  for (const recipient of document.recipients) lines.push(recipient.text);
  if (signer) lines.push(...signer.authority, signer.office, signer.name);
  for (const annex of document.annexes) {
    lines.push(annex.label, annex.title, annex.caption, annex.columns.join(' '));
    for (const group of annex.groups) {
      lines.push([group.number, group.title].filter(Boolean).join(' '));
      for (const row of group.rows) lines.push([row.no, row.content, ...row.lead, ...row.partners, row.time].filter(Boolean).join(' '));
    }
  }
  return lines.filter(Boolean).join('\n');
}
