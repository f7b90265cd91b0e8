/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query PaletteSearch($input: SearchInput!) {\n    search(input: $input, first: 6) {\n      hits {\n        plan {\n          id\n          title\n          reference\n          state\n          agency {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n": typeof types.PaletteSearchDocument,
    "\n  query Session {\n    viewer {\n      person {\n        id\n        fullName\n      }\n      agency {\n        id\n        name\n        shortName\n      }\n      positions {\n        id\n        title\n      }\n      duties\n    }\n    home {\n      waiting {\n        id\n        kind\n      }\n    }\n  }\n": typeof types.SessionDocument,
    "\n  subscription SessionChanges {\n    changes {\n      planId\n      event\n      actorId\n      at\n    }\n  }\n": typeof types.SessionChangesDocument,
    "\n  query DemoPeople {\n    demoPeople {\n      username\n      fullName\n      label\n      positionTitle\n      agencyName\n    }\n  }\n": typeof types.DemoPeopleDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ... on SignedIn {\n        viewer {\n          person {\n            id\n          }\n        }\n      }\n      ... on SignInRefused {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignInAsDemo($username: String!) {\n    signInAsDemo(username: $username) {\n      ... on SignedIn {\n        viewer {\n          person {\n            id\n          }\n        }\n      }\n      ... on SignInRefused {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SignInAsDemoDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
};
const documents: Documents = {
    "\n  query PaletteSearch($input: SearchInput!) {\n    search(input: $input, first: 6) {\n      hits {\n        plan {\n          id\n          title\n          reference\n          state\n          agency {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n": types.PaletteSearchDocument,
    "\n  query Session {\n    viewer {\n      person {\n        id\n        fullName\n      }\n      agency {\n        id\n        name\n        shortName\n      }\n      positions {\n        id\n        title\n      }\n      duties\n    }\n    home {\n      waiting {\n        id\n        kind\n      }\n    }\n  }\n": types.SessionDocument,
    "\n  subscription SessionChanges {\n    changes {\n      planId\n      event\n      actorId\n      at\n    }\n  }\n": types.SessionChangesDocument,
    "\n  query DemoPeople {\n    demoPeople {\n      username\n      fullName\n      label\n      positionTitle\n      agencyName\n    }\n  }\n": types.DemoPeopleDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ... on SignedIn {\n        viewer {\n          person {\n            id\n          }\n        }\n      }\n      ... on SignInRefused {\n        code\n        message\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignInAsDemo($username: String!) {\n    signInAsDemo(username: $username) {\n      ... on SignedIn {\n        viewer {\n          person {\n            id\n          }\n        }\n      }\n      ... on SignInRefused {\n        code\n        message\n      }\n    }\n  }\n": types.SignInAsDemoDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PaletteSearch($input: SearchInput!) {\n    search(input: $input, first: 6) {\n      hits {\n        plan {\n          id\n          title\n          reference\n          state\n          agency {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PaletteSearch($input: SearchInput!) {\n    search(input: $input, first: 6) {\n      hits {\n        plan {\n          id\n          title\n          reference\n          state\n          agency {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session {\n    viewer {\n      person {\n        id\n        fullName\n      }\n      agency {\n        id\n        name\n        shortName\n      }\n      positions {\n        id\n        title\n      }\n      duties\n    }\n    home {\n      waiting {\n        id\n        kind\n      }\n    }\n  }\n"): (typeof documents)["\n  query Session {\n    viewer {\n      person {\n        id\n        fullName\n      }\n      agency {\n        id\n        name\n        shortName\n      }\n      positions {\n        id\n        title\n      }\n      duties\n    }\n    home {\n      waiting {\n        id\n        kind\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SessionChanges {\n    changes {\n      planId\n      event\n      actorId\n      at\n    }\n  }\n"): (typeof documents)["\n  subscription SessionChanges {\n    changes {\n      planId\n      event\n      actorId\n      at\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemoPeople {\n    demoPeople {\n      username\n      fullName\n      label\n      positionTitle\n      agencyName\n    }\n  }\n"): (typeof documents)["\n  query DemoPeople {\n    demoPeople {\n      username\n      fullName\n      label\n      positionTitle\n      agencyName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ... on SignedIn {\n        viewer {\n          person {\n            id\n          }\n        }\n      }\n      ... on SignInRefused {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ... on SignedIn {\n        viewer {\n          person {\n            id\n          }\n        }\n      }\n      ... on SignInRefused {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInAsDemo($username: String!) {\n    signInAsDemo(username: $username) {\n      ... on SignedIn {\n        viewer {\n          person {\n            id\n          }\n        }\n      }\n      ... on SignInRefused {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInAsDemo($username: String!) {\n    signInAsDemo(username: $username) {\n      ... on SignedIn {\n        viewer {\n          person {\n            id\n          }\n        }\n      }\n      ... on SignInRefused {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;