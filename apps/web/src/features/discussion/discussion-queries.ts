import { graphql } from '../../generated/index.js';

export const ThreadOfPlan = graphql(`
  fragment Thread_thread on CommentThread {
    id
    state
    anchor
    closedAt
    closedBy {
      id
      fullName
    }
    comments {
      id
      text
      createdAt
      author {
        id
        fullName
      }
    }
  }
`);

export const SuggestionOfPlan = graphql(`
  fragment Suggestion_suggestion on Suggestion {
    id
    batchId
    proposal
    note
    state
    createdAt
    reason
    author {
      id
      fullName
    }
    decidedBy {
      id
      fullName
    }
  }
`);

/** All that is said about one plan, and the text it is said of. */
export const Discussion = graphql(`
  query Discussion($id: ID!) {
    viewer {
      person {
        id
      }
    }
    plan(id: $id) {
      id
      state
      documentHash
      document
      actions {
        name
        allowed
        unmet
      }
      threads {
        ...Thread_thread
      }
      suggestions {
        ...Suggestion_suggestion
      }
    }
  }
`);
