import { type PlanNode } from '@banhanh/plan-document';
import { memo } from 'react';
import { NodeRow } from './node-row.js';

export interface NodeListProps {
  nodes: readonly PlanNode[];
  depth: number;
  typed: ReadonlySet<string>;
}

/** The nodes of one list. An edit gives new objects only to what it touched, so all other rows are left as they are. */
export const NodeList = memo(function NodeList({ nodes, depth, typed }: NodeListProps) {
  return nodes.map((node) => <NodeBranch key={node.id} node={node} depth={depth} typed={typed} />);
});

const NodeBranch = memo(function NodeBranch({ node, depth, typed }: { node: PlanNode; depth: number; typed: ReadonlySet<string> }) {
  return (
    <>
      <NodeRow node={node} depth={depth} isTyped={typed.has(node.id)} />
      <NodeList nodes={node.children} depth={depth + 1} typed={typed} />
    </>
  );
});
