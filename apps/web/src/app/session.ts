import { useQuery, useSubscription } from '@apollo/client/react';
import { useRef } from 'react';
import { graphql } from '../generated/index.js';
import { publishChange, useChanges } from '../lib/live.js';

const Session = graphql(`
  query Session {
    viewer {
      person {
        id
        fullName
      }
      agency {
        id
        name
        shortName
      }
      positions {
        id
        title
      }
      duties
    }
    home {
      waiting {
        id
        delivery {
          id
        }
        assignment {
          id
        }
      }
    }
  }
`);

const SessionChanges = graphql(`
  subscription SessionChanges {
    changes {
      planId
      event
      actorId
      at
    }
  }
`);

/** Who is signed in and how much waits; the counts follow what others do. */
export function useSession() {
  const { data, loading, error, refetch } = useQuery(Session);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const viewer = data?.viewer ?? null;

  useSubscription(SessionChanges, {
    skip: !viewer,
    ignoreResults: true,
    onData: ({ data: { data: change } }) => {
      if (change) publishChange(change.changes);
    },
  });
  useChanges(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refetch(), 400);
  });

  return { viewer, waiting: data?.home.waiting ?? [], isLoading: loading && !data, error, refetch };
}
