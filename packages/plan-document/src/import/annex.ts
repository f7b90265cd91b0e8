import { type Annex } from '../model.js';
import { type Doubt } from './doubts.js';
import { type Line } from './lines.js';

export interface ReadAnnex {
  annex: Annex;
  doubts: Doubt[];
  provenance: Record<string, { line: number; endLine: number }>;
}

export function readAnnex(lines: readonly Line[], id: string): ReadAnnex {
  const annex: Annex = { id, label: lines[0]!.text, title: null, caption: null, columns: [], groups: [] };
  return { annex, doubts: [], provenance: {} };
}
