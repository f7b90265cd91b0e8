import type { Finding, PlanDocument } from '@banhanh/plan-document';

/** Where a finding is shown while the plan is written. */
export interface FindingPlace {
  /** The part of the editor that holds it. */
  part: 'body' | 'details' | 'recipients' | 'signer' | 'annexes';
  /** The `data-field` of the field that holds the words; null for a line of the text, or a part as a whole. */
  field: string | null;
}

export function placeOfFinding({ title }: PlanDocument, { where, nodeId, excerpt }: Pick<Finding, 'where' | 'nodeId' | 'excerpt'>): FindingPlace {
  const [part, ...rest] = where.split('/');
  switch (part) {
    case 'body':
      return { part: 'body', field: null };
    case 'title':
      return title.subject.trim() !== '' && excerpt === title.type ? { part: 'details', field: 'type' } : { part: 'body', field: 'subject' };
    case 'header':
      return { part: 'details', field: null };
    case 'recipients':
      return { part: 'recipients', field: nodeId };
    case 'signer':
      return { part: 'signer', field: null };
    default:
      return { part: 'annexes', field: nodeId && `${nodeId}/${rest.at(-1) ?? ''}` };
  }
}
