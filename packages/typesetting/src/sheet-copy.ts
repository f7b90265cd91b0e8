import { type PlanDocument, type PlanNode, type Signer } from '@banhanh/plan-document';
import { TypesettingFailed } from './failure.js';
import { type SheetLayout } from './paper-form.js';
import { composeHeader } from './sheet-header.js';
import { authorityLines } from './sheet-signer.js';

/** Sao y, sao lục, trích sao (NĐ 30/2020, Điều 25). */
export type CopyForm = 'SY' | 'SL' | 'TrS';

/** One copying on paper: who copied, under which number of the year's one series for copies (Điều 25), and who signed for it. */
export interface CopyDetails {
  form: CopyForm;
  agency: string;
  /** Ký hiệu of the copy: `SY-SVHTTDL`; of a Party body what follows the dash: `BS/BTGDVTU`. */
  symbol: string;
  /** Whose number it is; the form of the block is that of the decree. Default `state`. */
  layout?: SheetLayout;
  place: string;
  number: string | null;
  /** ISO date. */
  date: string | null;
  signer: Signer;
  /** Lines of its Nơi nhận, without dash and end mark. */
  recipients: string[];
}

export interface SheetCopy {
  form: string;
  agency: string;
  numberLabel: string;
  numberJoin: string;
  number: string | null;
  symbol: string;
  place: string;
  day: string | null;
  month: string | null;
  year: string | null;
  recipients: string[];
  lines: string[];
  name: string | null;
}

export const COPY_FORMS: Record<CopyForm, string> = { SY: 'SAO Y', SL: 'SAO LỤC', TrS: 'TRÍCH SAO' };

/**
 * The blocks under a copied text. @throws TypesettingFailed `INVALID_COPY`: a sao lục is made from a sao y only (Điều 25), and nothing
 * is made here from a trích sao or a sao lục. @throws RangeError when a date is not ISO.
 */
export function composeCopies(copies: CopyDetails[]): SheetCopy[] {
  copies.forEach(({ form }, index) => {
    const from = copies[index - 1]?.form ?? 'original';
    if ((form === 'SL') !== (from === 'SY') || (index > 0 && from !== 'SY')) throw new TypesettingFailed('INVALID_COPY', `${form} from ${from}`);
  });
  return copies.map((copy) => {
    const { agency, numberLabel, numberJoin, number, symbol, place, day, month, year } = composeHeader({ ...copy, superior: null }, copy.layout);
    return { form: COPY_FORMS[copy.form], agency, numberLabel, numberJoin, number, symbol, place, day, month, year, recipients: asRecipientLines(copy.recipients), lines: authorityLines(copy.signer), name: copy.signer.name };
  });
}

/** The lines of `Nơi nhận` as printed: a dash before each, `;` after it, a full stop after the last. */
export function asRecipientLines(texts: string[]): string[] {
  return texts.map((text, index) => `- ${text}${index === texts.length - 1 ? '.' : ';'}`);
}

/**
 * What a trích sao copies of a plan: the chosen nodes with everything in them and the headings above them, the chosen annexes, and the
 * whole form (header, title, recipients, signer), which the decree wants rebuilt (Điều 25). Unknown ids are passed over.
 */
export function excerptOf(document: PlanDocument, ids: Iterable<string>): PlanDocument {
  const chosen = new Set(ids);
  const keep = (nodes: PlanNode[]): PlanNode[] =>
    nodes.flatMap((node) => {
      if (chosen.has(node.id)) return [node];
      const children = keep(node.children);
      return children.length > 0 ? [{ ...node, children }] : [];
    });
  return { ...document, body: keep(document.body), annexes: document.annexes.filter(({ id }) => chosen.has(id)) };
}
