import { useQuery } from '@apollo/client/react';
import { graphql } from '../../generated/index.js';
import type { KeyHoldingFragment } from '../../generated/graphql.js';

export const KeyHolding = graphql(`
  fragment KeyHolding on KeyHolding {
    holder
    name
    isDemo
    current {
      id
      provider
      place
      certificate {
        ...CertificateFacts
      }
    }
    retired {
      id
      retiredAt
      certificate {
        ...CertificateFacts
      }
    }
    image {
      id
      url
      millimetres
    }
  }
`);

export const CertificateFacts = graphql(`
  fragment CertificateFacts on KeyCertificate {
    name
    position
    organization
    issuer
    serial
    from
    to
    sha256
    isTrusted
  }
`);

const SigningKeys = graphql(`
  query SigningKeys {
    viewer {
      positions {
        id
        title
      }
    }
    signingKeys {
      own {
        ...KeyHolding
      }
      agency {
        ...KeyHolding
      }
      providers
    }
  }
`);

export type HoldingView = KeyHoldingFragment;

/** Asked again after every change of a key or a picture. */
export const afterKeyChange = { refetchQueries: [SigningKeys], awaitRefetchQueries: true };

export const useSigningKeys = () => useQuery(SigningKeys, { fetchPolicy: 'cache-and-network' });
