import { graphql } from '../../generated/index.js';
import { translate } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { discussionTexts } from './discussion.texts.js';

const SuggestChanges = graphql(`
  mutation SuggestChanges($input: SuggestChangesInput!) {
    suggestChanges(input: $input) {
      __typename
      ... on Suggestions {
        suggestions {
          ...Suggestion_suggestion
        }
      }
      ... on DocumentRefused {
        problems
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);
const AcceptSuggestions = graphql(`
  mutation AcceptSuggestions($input: DecideSuggestionsInput!) {
    acceptSuggestions(input: $input) {
      __typename
      ... on Suggestions {
        suggestions {
          ...Suggestion_suggestion
        }
        unfit {
          id
          reason
        }
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);
const RejectSuggestions = graphql(`
  mutation RejectSuggestions($input: DecideSuggestionsInput!) {
    rejectSuggestions(input: $input) {
      __typename
      ... on Suggestions {
        suggestions {
          ...Suggestion_suggestion
        }
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);
const WithdrawSuggestions = graphql(`
  mutation WithdrawSuggestions($input: DecideSuggestionsInput!) {
    withdrawSuggestions(input: $input) {
      __typename
      ... on Suggestions {
        suggestions {
          ...Suggestion_suggestion
        }
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);

export const useSuggestChanges = () => useAct({ mutation: SuggestChanges, answer: (data) => data.suggestChanges, done: translate(discussionTexts, 'suggestionSent') });

export const useAcceptSuggestions = () =>
  useAct({
    mutation: AcceptSuggestions,
    answer: (data) => data.acceptSuggestions,
    done: ({ acceptSuggestions: answer }) => {
      const unfit = answer.__typename === 'Suggestions' ? answer.unfit.length : 0;
      return unfit > 0 ? translate(discussionTexts, 'unfit', { count: unfit }) : translate(discussionTexts, 'accepted');
    },
  });

export const useRejectSuggestions = () => useAct({ mutation: RejectSuggestions, answer: (data) => data.rejectSuggestions, done: translate(discussionTexts, 'rejected') });
export const useWithdrawSuggestions = () => useAct({ mutation: WithdrawSuggestions, answer: (data) => data.withdrawSuggestions, done: translate(discussionTexts, 'withdrawn') });
