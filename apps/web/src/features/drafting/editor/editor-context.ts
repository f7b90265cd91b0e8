import { createContext, use } from 'react';
import { type PlanEdit } from '../editing/plan-edit.js';

/** What every row may do; the same object for the life of the editor, so that rows are never drawn again because of it. */
export interface RowActs {
  edit: (edit: PlanEdit) => void;
  /** The row the person is in. */
  enter: (nodeId: string) => void;
}

export const RowActsContext = createContext<RowActs | null>(null);

export function useRowActs(): RowActs {
  const acts = use(RowActsContext);
  if (!acts) throw new Error('A row of the editor stands outside an editor.');
  return acts;
}
