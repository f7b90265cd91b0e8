import { edgesOf, planMachine, type PlanState } from '@banhanh/lifecycle';

export interface LifeMove {
  id: string;
  event: string;
  fromState: string;
  toState: string;
  occurredAt: string;
  note: string | null;
  actor: { fullName: string } | null;
}

export interface LifeStage {
  state: PlanState;
  /** `ended` is a cancelled or revoked plan's last stage; `missed` are the stages it will not reach any more. */
  status: 'done' | 'now' | 'next' | 'later' | 'ended' | 'missed';
  /** The move that brought the plan here the last time; null for the beginning and for what has not come. */
  move: LifeMove | null;
  /** Returns and recalls that led back here, oldest first. */
  detours: LifeMove[];
}

/** The straight way from one state to another, read from the machine's edges. */
export function wayThrough(from: PlanState, to: PlanState): PlanState[] {
  const ways: PlanState[][] = [[from]];
  const seen = new Set<string>([from]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1)!;
    if (last === to) return way;
    for (const target of edgesOf(planMachine, last).flatMap(({ targets }) => targets) as PlanState[]) {
      if (seen.has(target)) continue;
      seen.add(target);
      ways.push([...way, target]);
    }
  }
  return [];
}

const mainWay = wayThrough('draft', 'archived');

/**
 * The life of a plan as a rail: what is done, where it stands, what comes next. A cancelled or revoked plan's branch
 * stands where it left the main way. `moves` in any order.
 */
export function lifeOf(state: PlanState, moves: readonly LifeMove[]): LifeStage[] {
  const inOrder = [...moves].sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  const isBack = ({ fromState, toState }: LifeMove) => mainWay.indexOf(toState as PlanState) < mainWay.indexOf(fromState as PlanState) && mainWay.includes(toState as PlanState);
  const cameBy = (stage: PlanState) => inOrder.findLast((move) => move.toState === stage && move.fromState !== stage && !isBack(move)) ?? null;
  const detoursTo = (stage: PlanState) => inOrder.filter((move) => move.toState === stage && isBack(move));

  const isBranch = !mainWay.includes(state);
  const left = isBranch ? (cameBy(state)?.fromState ?? 'draft') : state;
  const position = mainWay.indexOf(left as PlanState);

  const stages = mainWay.map((stage, index): LifeStage => {
    const here = index === position;
    const status = index < position || (here && isBranch) ? 'done' : here ? 'now' : isBranch ? 'missed' : index === position + 1 ? 'next' : 'later';
    const reached = index <= position;
    return { state: stage, status, move: reached ? cameBy(stage) : null, detours: reached ? detoursTo(stage) : [] };
  });
  if (!isBranch) return stages.map((stage) => (stage.status === 'now' && stage.state === mainWay.at(-1) ? { ...stage, status: 'done' } : stage));
  return stages.toSpliced(position + 1, 0, { state, status: 'ended', move: cameBy(state), detours: [] });
}
