import { useMutation, useQuery } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { outcomeOf, outcomeOfError, type ActAnswer, type ActOutcome } from '../../ui/act-outcome.js';
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
  const [setCode] = useMutation(SetPrintsCheckCode);
  const [setCertify] = useMutation(SetMayCertifyCopies);
  const [setTerm] = useMutation(SetTermYear);

  const change = async (ask: () => Promise<ActAnswer | undefined>): Promise<ActOutcome> => {
    try {
      const outcome = outcomeOf((await ask())!);
      if (outcome.kind !== 'done') return outcome;
      await refetch();
      notifications.show({ color: 'lagoon', message: t('saved') });
      return outcome;
    } catch (failure) {
      return outcomeOfError(failure);
    }
  };

  return {
    settings: data?.agencySettings,
    error,
    loading,
    refetch,
    setPrintsCheckCode: (printsCheckCode: boolean) => change(async () => (await setCode({ variables: { printsCheckCode } })).data?.setPrintsCheckCode),
    setMayCertifyCopies: (positionId: string, mayCertify: boolean) => change(async () => (await setCertify({ variables: { positionId, mayCertify } })).data?.setMayCertifyCopies),
    setTermYear: (termYear: number) => change(async () => (await setTerm({ variables: { termYear } })).data?.setTermYear),
  };
}
