import { planStates } from '@banhanh/lifecycle';
import type { PlanState, SearchInput } from '../../generated/graphql.js';

/** What is asked, as it stands in the address of the page: people send such addresses to each other. */
export interface SearchQuestion {
  query: string;
  /** ISO days. */
  from: string | null;
  to: string | null;
  states: PlanState[];
}

export const noQuestion: SearchQuestion = { query: '', from: null, to: null, states: [] };

const isDay = (value: string | null): value is string => value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** Reads an address; what is not understood is left out. */
export function readAddress(params: URLSearchParams): SearchQuestion {
  const [from, to] = [params.get('tu'), params.get('den')];
  const asked = (params.get('trang-thai') ?? '').split(',');
  return {
    query: (params.get('q') ?? '').trim(),
    from: isDay(from) ? from : null,
    to: isDay(to) ? to : null,
    states: planStates.filter((state) => asked.includes(state)).map((state) => state.toUpperCase() as PlanState),
  };
}

export function writeAddress({ query, from, to, states }: SearchQuestion): URLSearchParams {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  if (from) params.set('tu', from);
  if (to) params.set('den', to);
  if (states.length > 0) params.set('trang-thai', states.map((state) => state.toLowerCase()).join(','));
  return params;
}

export const isAsked = ({ query, from, to, states }: SearchQuestion): boolean => query !== '' || from !== null || to !== null || states.length > 0;

/** A number alone, or a reference such as `12/KH-SVHTTDL` or `05-KH/TU`, possibly after "số"; its number never contains spaces. */
const REFERENCE = /^(?:số\s*:?\s*)?(\d{1,6}(?:(?:\s*-\s*\p{L}{1,4})?\s*\/\s*[\p{L}\d&.-]*)?)$/iu;

/** The question of the API: a reference is looked up in the register, everything else in the words. */
export function searchInput({ query, from, to, states }: SearchQuestion): SearchInput {
  const reference = REFERENCE.exec(query.normalize('NFC').replace(/\s*-\s*/g, '-'))?.[1]?.replace(/\s+/g, '');
  return {
    text: reference || query === '' ? null : query,
    number: reference ?? null,
    issuedFrom: from,
    issuedTo: to,
    states: states.length > 0 ? states : null,
  };
}
