import { type PlanDocument, type PlanNode } from './model.js';

export interface Visit {
  node: PlanNode;
  /** 0 for the nodes of `body` itself. */
  depth: number;
  /** Nearest first. */
  ancestors: readonly PlanNode[];
}

/** Every node of the body in reading order, each after its parent. */
export function* walk(document: Pick<PlanDocument, 'body'>): Generator<Visit> {
  yield* visit(document.body, []);
}

function* visit(nodes: readonly PlanNode[], ancestors: readonly PlanNode[]): Generator<Visit> {
  for (const node of nodes) {
    yield { node, depth: ancestors.length, ancestors };
    yield* visit(node.children, [node, ...ancestors]);
  }
}

/** The node with this id, or null. */
export function findNode(document: Pick<PlanDocument, 'body'>, id: string): PlanNode | null {
  for (const { node } of walk(document)) if (node.id === id) return node;
  return null;
}
