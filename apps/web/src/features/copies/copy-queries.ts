import { graphql } from '../../generated/index.js';

export const CopiesOfPlan = graphql(`
  query CopiesOfPlan($id: ID!) {
    plan(id: $id) {
      id
      document
      copies {
        id
        ...CopyNow_copy
      }
    }
  }
`);

export const CopyChoices = graphql(`
  query CopyChoices($id: ID!) {
    plan(id: $id) {
      id
      document
      copyOptions {
        form
        medium
        allowed
        unmet
        source {
          id
          reference
        }
      }
      copyCertifiers {
        holderName
        lines
        position {
          id
          title
        }
      }
    }
  }
`);
