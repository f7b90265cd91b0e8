import { graphql } from '../../generated/index.js';
import type { CopyNow_CopyFragment } from '../../generated/graphql.js';

/** A certified copy as its row shows it, in every answer that changes one. */
export const CopyNow = graphql(`
  fragment CopyNow_copy on CertifiedCopy {
    id
    form
    medium
    state
    version
    stateSince
    requestedAt
    reference
    issuedOn
    url
    pages
    parts
    recipients
    reason
    certifierLines
    requestedBy {
      id
      fullName
    }
    certifiedBy {
      id
      fullName
    }
    askedPosition {
      id
      title
      holders {
        id
        fullName
      }
    }
    source {
      id
      reference
    }
    actions {
      name
      allowed
      unmet
    }
  }
`);

export type CopyView = CopyNow_CopyFragment;
