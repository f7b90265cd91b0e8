/** A holder's duty (positions carry them); the same words as `Duty` in GraphQL, lower case. */
export type Duty = 'drafter' | 'unit_head' | 'form_checker' | 'leader' | 'clerk' | 'archivist' | 'reporter' | 'administrator' | 'auditor';

/** Who acts: the person of a session with what he or she holds today in one agency. */
export interface Actor {
  personId: string;
  fullName: string;
  agencyId: string;
  units: string[];
  positions: string[];
  duties: Duty[];
}

export const holds = (actor: Actor, duty: Duty): boolean => actor.duties.includes(duty);
