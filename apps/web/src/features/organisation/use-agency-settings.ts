import { useQuery } from '@apollo/client/react';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import type { ActOutcome } from '../../ui/act-outcome.js';
import { useAct } from '../../ui/use-act.js';
import { agencyTexts } from './agency.texts.js';

export const AgencySettingsFacts = graphql(`
  fragment AgencySettingsFacts on AgencySettings {
    mayChange
    superiorLine
    place
    numberExample
    printsCheckCode
    termYear
    agency {
      id
      code
      name
      kind
    }
    copyCertifiers {
      isByRank
      mayCertify
      position {
        id
        title
        unit {
          id
          name
        }
        holders {
          id
          fullName
        }
      }
    }
  }
`);

const AgencySettingsQuery = graphql(`
  query AgencySettings {
    agencySettings {
      ...AgencySettingsFacts
    }
  }
`);

const SetPrintsCheckCode = graphql(`
  mutation SetPrintsCheckCode($printsCheckCode: Boolean!) {
    setPrintsCheckCode(printsCheckCode: $printsCheckCode) {
      __typename
      ... on SettingRefused {
        message
      }
    }
  }
`);

const SetMayCertifyCopies = graphql(`
  mutation SetMayCertifyCopies($positionId: ID!, $mayCertify: Boolean!) {
    setMayCertifyCopies(positionId: $positionId, mayCertify: $mayCertify) {
      __typename
      ... on SettingRefused {
        message
      }
    }
  }
`);

const SetTermYear = graphql(`
  mutation SetTermYear($termYear: Int!) {
    setTermYear(termYear: $termYear) {
      __typename
      ... on SettingRefused {
        message
      }
    }
  }
`);

/** The settings of one's agency, and how to change each. A change that was accepted is shown as the server says it is now. */
export function useAgencySettings() {
  const t = useTexts(agencyTexts);
  const { data, error, loading, refetch } = useQuery(AgencySettingsQuery, { fetchPolicy: 'cache-and-network' });
  const done = t('saved');
  const setCode = useAct({ mutation: SetPrintsCheckCode, answer: ({ setPrintsCheckCode }) => setPrintsCheckCode, done });
  const setCertify = useAct({ mutation: SetMayCertifyCopies, answer: ({ setMayCertifyCopies }) => setMayCertifyCopies, done });
  const setTerm = useAct({ mutation: SetTermYear, answer: ({ setTermYear }) => setTermYear, done });

  const shown = async (acting: Promise<ActOutcome>): Promise<ActOutcome> => {
    const outcome = await acting;
    if (outcome.kind === 'done') await refetch();
    return outcome;
  };

  return {
    settings: data?.agencySettings,
    error,
    loading,
    refetch,
    setPrintsCheckCode: (printsCheckCode: boolean) => shown(setCode.act({ printsCheckCode })),
    setMayCertifyCopies: (positionId: string, mayCertify: boolean) => shown(setCertify.act({ positionId, mayCertify })),
    setTermYear: (termYear: number) => shown(setTerm.act({ termYear })),
  };
}
