import { usageFromJson, type WordUsage } from '@banhanh/plan-document';

const read = new WeakMap<object, WordUsage>();

/** Read once for each answer of the server. */
export function usageOf(json: object): WordUsage | undefined {
  const known = read.get(json) ?? usageFromJson(JSON.stringify(json)) ?? undefined;
  if (known) read.set(json, known);
  return known;
}
