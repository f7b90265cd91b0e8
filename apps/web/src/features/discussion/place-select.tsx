import { Select, type SelectProps } from '@mantine/core';
import { anchoredTexts, placeInPlan, type PlanDocument } from '@banhanh/plan-document';
import { useMemo } from 'react';

/** Letters of a place shown in the list. */
const SHOWN = 80;

/** Chooses a place of the plan from a list: for who does not point at it on the paper. */
export function PlaceSelect({ document, ...props }: { document: PlanDocument } & Omit<SelectProps, 'data'>) {
  const data = useMemo(
    () => [...anchoredTexts(document)].filter(({ text }) => text !== '').map(({ id, text }) => ({ value: id, label: `${placeInPlan(document, id) ?? ''} – ${text.replaceAll('\n', ' · ').slice(0, SHOWN)}` })),
    [document],
  );
  return <Select data={data} searchable clearable {...props} />;
}
