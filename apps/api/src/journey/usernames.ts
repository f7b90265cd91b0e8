/** User names of the demo people: `vanthu.<agency code>`, `baocao.<agency code>[.<unit symbol>]`, lower case; the department's own clerk is `vanthu`. */
export function usernameOf(duty: 'vanthu' | 'baocao', agencyCode: string, unitSymbol?: string): string {
  return [duty, agencyCode, unitSymbol].filter(Boolean).join('.').toLowerCase();
}
