/** What a line of the register is written from. */
export interface RegisteredPlan {
  state: string;
  stateSince: string;
  unit: { name: string };
  recipients: readonly { text: string; purpose: string }[];
  deliveries: { totalCount: number; counts: readonly { state: string; count: number }[]; nodes: readonly { sentAt: string }[] };
}

/** Columns 5, 6, 8, 9 and 10 of the register of outgoing documents (NĐ 30/2020, Phụ lục IV). */
export interface RegisterLine {
  recipients: string[];
  /** Who keeps the file copy: the `Lưu` line of the plan, else the drafting unit. */
  file: string;
  sentAt: string | null;
  received: number;
  refused: number;
  total: number;
  revokedAt: string | null;
}

const RECEIVED = ['ACKNOWLEDGED', 'IN_PROGRESS', 'DONE'];

export function registerLine({ state, stateSince, unit, recipients, deliveries }: RegisteredPlan): RegisterLine {
  const sum = (states: readonly string[]) => deliveries.counts.reduce((all, { state: of, count }) => (states.includes(of.toUpperCase()) ? all + count : all), 0);
  const filed = recipients.find(({ purpose }) => purpose === 'FILE');
  return {
    recipients: recipients.filter(({ purpose }) => purpose !== 'FILE').map(({ text }) => text),
    file: filed?.text.replace(/^lưu\s*:?\s*/iu, '') || unit.name,
    sentAt: deliveries.nodes[0]?.sentAt ?? null,
    received: sum(RECEIVED),
    refused: sum(['REFUSED']),
    total: deliveries.totalCount,
    revokedAt: state === 'REVOKED' ? stateSince : null,
  };
}

/** The years a register can be asked for, the newest first: from the decree on (NĐ 30/2020 is in force since 05/3/2020). */
export const registerYears = (thisYear: number): number[] => Array.from({ length: thisYear - 2019 }, (_, i) => thisYear - i);
