import { IconBuilding, IconDoor, IconMailForward, IconUsersGroup } from '@tabler/icons-react';
import { graphql } from '../../../generated/index.js';
import type { NameRow_NameFragment } from '../../../generated/graphql.js';
import type { Translate } from '../../../lib/i18n/texts.js';
import type { namingTexts } from './naming.texts.js';

export const NameRowFragment = graphql(`
  fragment NameRow_name on ResolvedName {
    text
    kind
    byHand
    suggestion
    agency {
      id
      code
      name
    }
    group {
      id
      name
    }
    agencies {
      id
      name
    }
  }
`);

export const kindIcons = { AGENCY: IconBuilding, GROUP: IconUsersGroup, INTERNAL: IconDoor, OUTSIDE: IconMailForward };

/** Who a name means, in words. */
export function meaningOf({ text, kind, agency, group, agencies }: NameRow_NameFragment, t: Translate<typeof namingTexts.vi>): string {
  switch (kind) {
    case 'AGENCY':
      return agency?.name ?? '';
    case 'GROUP':
      return [group?.name === text ? null : group?.name, t('agencies', { count: agencies.length })].filter(Boolean).join(' · ');
    case 'INTERNAL':
      return t('internal');
    case 'OUTSIDE':
      return t('outside');
    case null:
      return t('isUnknown');
  }
}
