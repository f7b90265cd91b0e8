import { assignmentsOf, foldVietnamese, type AssignmentMark, type PlanDocument, type RecipientPurpose, type Target } from '@banhanh/plan-document';
import type { Transaction } from '../platform/database/database.js';
import { nameIndexOn } from './directory.reading.js';
import { issuerView } from './issuer-view.js';
import { matchName, meaningOfNamed, nobody, type Meaning } from './name-match.js';
import { isInForce, type DirectoryAgency, type NameIndex, type Named } from './name-index.js';
import { untimelyName } from './name-suggestion.js';

/** One line of Nơi nhận: whom each of its names means, and the agencies it reaches (never the issuer). */
export interface ResolvedRecipient {
  id: string;
  text: string;
  purpose: RecipientPurpose;
  names: Meaning[];
  agencyIds: string[];
  isResolved: boolean;
}

/** One assignment of the body or of an annex row, and whom each assignee means. */
export interface ResolvedAssignee {
  nodeId: string;
  /** The annex row; null for work of the body. */
  rowId: string | null;
  /** Who works with the assignees, as written. */
  partners: string[];
  /** The time cell of the row as written; null for work of the body. */
  written: string | null;
  modality: AssignmentMark['modality'];
  tasks: string[];
  assignees: Meaning[];
  isResolved: boolean;
}

export interface NamesQuestion {
  document: PlanDocument;
  issuerAgencyId: string;
  /** The drafting unit, which `đơn vị soạn thảo` means. */
  unitId?: string | null;
  /** ISO date: names and groups mean what the directory says on that day. */
  on: string;
}

/**
 * Who every name of a document means on a date, for Nơi nhận and for the assignments. What a person decided in the document
 * (`targets`) wins; the rest is read from the directory. Unknown, ended and ambiguous names are left unresolved.
 * Throws when the issuing agency is not in the directory.
 */
export async function resolveNames(
  transaction: Transaction,
  { document, issuerAgencyId, unitId = null, on }: NamesQuestion,
): Promise<{ recipients: ResolvedRecipient[]; assignees: ResolvedAssignee[] }> {
  const index = await nameIndexOn(transaction, on);
  const issuer = index.agencies.get(issuerAgencyId);
  if (!issuer) throw new Error('The issuing agency is not in the directory.');
  const view = issuerView(index, issuer, unitId);
  const decided = new Map(document.targets.map((target) => [foldVietnamese(target.text), target]));
  const known = new Map<string, Meaning>();
  const meaning = (text: string): Meaning => {
    const target = decided.get(foldVietnamese(text));
    const found = known.get(text) ?? (target ? decidedMeaning(index, issuer, text, target) : matchName(view, text));
    known.set(text, found);
    return found;
  };
  return {
    recipients: document.recipients.map(({ id, text, purpose, parts }) => {
      const names = parts.map((part) => (purpose === 'file' ? filed(index, issuer, part) : meaning(part)));
      return { id, text, purpose, names, agencyIds: [...new Set(names.flatMap(({ agencyIds }) => agencyIds))], isResolved: areResolved(names) };
    }),
    assignees: assignmentsOf(document).map(({ nodeId, rowId, partners, written, modality, tasks, assignees }) => {
      const names = assignees.map(meaning);
      return { nodeId, rowId, partners, written, modality, tasks: tasks.map(({ text }) => text), assignees: names, isResolved: areResolved(names) };
    }),
  };
}

const areResolved = (names: readonly Meaning[]): boolean => names.every(({ kind }) => kind !== null);

/** What stands after `Lưu:` never leaves the agency: VT, the drafting unit, the drafter's initials, a number of copies. */
function filed(index: NameIndex, issuer: DirectoryAgency, text: string): Meaning {
  const unit = index.units.find(({ agencyId, symbol }) => agencyId === issuer.id && foldVietnamese(symbol) === foldVietnamese(text));
  return { ...nobody(text), kind: 'internal', agencyId: issuer.id, unitIds: unit ? [unit.id] : [] };
}

function decidedMeaning(index: NameIndex, issuer: DirectoryAgency, text: string, target: Target): Meaning {
  return { ...meaningOfTarget(index, issuer, text, target), byHand: true };
}

function meaningOfTarget(index: NameIndex, issuer: DirectoryAgency, text: string, target: Target): Meaning {
  if (target.kind === 'outside') return { ...nobody(text), kind: 'outside' };
  if (target.kind === 'internal') return { ...nobody(text), kind: 'internal', agencyId: issuer.id };
  const named = entryOf(index, target);
  if (!named) return nobody(text, 'Cơ quan đã chọn không có trong danh bạ.');
  const row = named.kind === 'agency' ? named.agency : named.group;
  if (!isInForce(row, index.on)) return nobody(text, untimelyName(index, named));
  if (row.id === issuer.id) return { ...nobody(text), kind: 'internal', agencyId: issuer.id };
  return meaningOfNamed(index, issuer.id, text, [named]);
}

function entryOf(index: NameIndex, { kind, id }: Target): Named | null {
  if (id === null) return null;
  const agency = kind === 'agency' ? index.agencies.get(id) : undefined;
  const group = kind === 'group' ? index.groups.get(id) : undefined;
  return agency ? { kind: 'agency', agency } : group ? { kind: 'group', group } : null;
}
