import { useDebouncedCallback } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useShortcut } from '../../../lib/shortcuts.js';
import { ownersOfLines, type Provenance } from './accounting.js';
import { importingTexts } from './importing.texts.js';

export interface Tie {
  nodeId: string | null;
  /** Without a node, the line itself. */
  lines: { line: number; endLine: number } | null;
  /** Where it was pointed at; the other side follows. */
  from: 'source' | 'paper' | 'keys';
}

/** A short rest on a line before the other side moves. */
const REST_MS = 90;

/** What was read from which lines: pointing at one side shows the other, j and k go from node to node. */
export function useTie(sourceText: string, provenance: Provenance) {
  const t = useTexts(importingTexts);
  const [tie, setTie] = useState<Tie | null>(null);
  const { owners, order } = useMemo(() => {
    const at = (id: string): number => provenance[id]?.line ?? 0;
    return { owners: ownersOfLines(provenance, sourceText.split('\n').length), order: Object.keys(provenance).sort((a, b) => at(a) - at(b)) };
  }, [sourceText, provenance]);

  const ofNode = (nodeId: string, from: Tie['from']): Tie => ({ nodeId, lines: provenance[nodeId] ?? null, from });
  const ofLine = (line: number): Tie => {
    const owner = owners[line];
    return owner === undefined ? { nodeId: null, lines: { line, endLine: line }, from: 'source' } : ofNode(owner, 'source');
  };
  const point = useDebouncedCallback(setTie, REST_MS);
  const step = (by: 1 | -1) => {
    const index = tie?.nodeId ? order.indexOf(tie.nodeId) + by : by === 1 ? 0 : order.length - 1;
    const id = order[Math.max(0, Math.min(order.length - 1, index))];
    if (id !== undefined) setTie(ofNode(id, 'keys'));
  };
  useShortcut('j', t('nextNode'), () => step(1));
  useShortcut('k', t('previousNode'), () => step(-1));

  return {
    tie,
    pointAtLine: (line: number | null) => point(line === null ? null : ofLine(line)),
    pointAtNode: (nodeId: string | null) => point(nodeId === null ? null : ofNode(nodeId, 'paper')),
    showLine: (line: number) => setTie({ ...ofLine(line), from: 'keys' }),
  };
}
