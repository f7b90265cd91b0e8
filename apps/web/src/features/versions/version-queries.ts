import { graphql } from '../../generated/index.js';

export const VersionsOfPlan = graphql(`
  query VersionsOfPlan($id: ID!) {
    plan(id: $id) {
      id
      state
      documentHash
      versions {
        id
        ordinal
        hash
        createdAt
        isLastDecidedByViewer
        createdBy {
          id
          fullName
        }
      }
    }
  }
`);

export const TextOfVersion = graphql(`
  query TextOfVersion($id: ID!, $ordinal: Int!) {
    plan(id: $id) {
      id
      versionAt(ordinal: $ordinal) {
        id
        document
      }
    }
  }
`);

export const CurrentText = graphql(`
  query CurrentText($id: ID!) {
    plan(id: $id) {
      id
      title
      state
      documentHash
      document
    }
  }
`);
