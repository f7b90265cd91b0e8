import { graphql } from '../../../generated/index.js';
import type { AssignmentNow_AssignmentFragment, DeliveryNow_DeliveryFragment } from '../../../generated/graphql.js';

export const DeliveryNow = graphql(`
  fragment DeliveryNow_delivery on Delivery {
    id
    state
    version
    stateSince
    line
    purpose
    sentAt
    arrivedAt
    dueAt
    reason
    agency {
      id
      name
      shortName
    }
    actedBy {
      id
      fullName
    }
    actions {
      name
      allowed
      unmet
    }
  }
`);

export const AssignmentNow = graphql(`
  fragment AssignmentNow_assignment on Assignment {
    id
    state
    version
    stateSince
    assignee
    modality
    tasks
    dueOn
    result
    reportedAt
    reason
    agency {
      id
      name
      shortName
    }
    unit {
      id
      name
    }
    reportedBy {
      id
      fullName
    }
    actions {
      name
      allowed
      unmet
    }
  }
`);

export type DeliveryView = DeliveryNow_DeliveryFragment;
export type AssignmentView = AssignmentNow_AssignmentFragment;
