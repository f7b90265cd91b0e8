import { graphql, readFragment, type FragmentType } from '../../../generated/index.js';
import type { PlanNow_PlanFragment } from '../../../generated/graphql.js';

/** All of a plan that an act can change: a mutation answers it, so that the page is right without asking again. */
export const PlanNow = graphql(`
  fragment PlanNow_plan on Plan {
    id
    title
    state
    version
    stateSince
    number
    reference
    issuedOn
    signedAt
    documentHash
    pdfUrl
    summary
    recordFile
    retention
    createdAt
    updatedAt
    field {
      code
      name
    }
    agency {
      id
      name
      shortName
    }
    unit {
      id
      name
    }
    drafter {
      id
      fullName
    }
    signer {
      id
      title
      holders {
        id
        fullName
      }
    }
    replacedBy {
      id
      reference
      issuedOn
    }
    file {
      sha256
      pages
      bytes
      url
    }
    actions {
      name
      allowed
      unmet
    }
    waiting {
      forWhom
      since
      dueAt
    }
    sealWait {
      code
      message
      since
    }
    route {
      id
      ordinal
      kind
      state
      openedAt
      dueAt
      closedAt
      positions {
        id
        title
        holders {
          id
          fullName
        }
      }
      decisions {
        id
        decision
        note
        decidedAt
        person {
          id
          fullName
        }
        position {
          id
          title
        }
      }
    }
    moves {
      id
      event
      fromState
      toState
      occurredAt
      note
      documentHash
      actor {
        id
        fullName
      }
      position {
        id
        title
      }
      agency {
        id
        name
        shortName
      }
    }
    ownDelivery {
      ...DeliveryNow_delivery
    }
  }
`);

export type PlanView = PlanNow_PlanFragment;

type Answer = ({ __typename: 'Plan' } & FragmentType<typeof PlanNow>) | { __typename: 'MoveRefused' | 'StalePlan' | 'SignatureRefused' };

/** The plan in a mutation's answer, when the answer is the plan itself. */
export function readPlanNow(answer: Answer): PlanView | null {
  return answer.__typename === 'Plan' ? readFragment(PlanNow, answer) : null;
}
