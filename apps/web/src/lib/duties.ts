import { createContext, use } from 'react';
import type { Duty } from '../generated/graphql.js';

/** What the signed-in person holds today; the shell provides it. */
export const Duties = createContext<readonly Duty[]>([]);

/** Whether to show the way to a page that only holders of a duty can use. The API decides whether they may. */
export const useHolds = (duty: Duty): boolean => use(Duties).includes(duty);
