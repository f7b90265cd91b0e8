import { useQuery } from '@apollo/client/react';
import { findAnchor, findNode, type PlanDocument, type TextAnchor } from '@banhanh/plan-document';
import { useCallback } from 'react';
import { readFragment } from '../../generated/index.js';
import { Discussion, ThreadOfPlan } from './discussion-queries.js';
import styles from './discussion.module.css';

/** The words of open talks, where they stand in a text that is being written. */
export function useSpokenWords(planId: string) {
  const { data } = useQuery(Discussion, { variables: { id: planId }, fetchPolicy: 'cache-first' });
  const threads = data?.plan?.threads;
  return useCallback(
    (document: PlanDocument) =>
      (threads ? readFragment(ThreadOfPlan, threads) : []).flatMap(({ state, anchor }) => {
        if (state !== 'OPEN' || !anchor) return [];
        const place = findAnchor(document, anchor as TextAnchor);
        const node = place.found ? findNode(document, place.nodeId) : null;
        return place.found && node ? [{ nodeId: node.id, text: node.text, from: place.start, to: place.end, attributes: { class: styles.spoken! } }] : [];
      }),
    [threads],
  );
}
