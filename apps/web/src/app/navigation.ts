import { use } from 'react';
import { IconBook2, IconFilePlus, IconFiles, IconHome, IconInbox, IconListCheck, IconSearch, type Icon } from '@tabler/icons-react';

import type { Duty } from '../generated/graphql.js';
import { Duties } from '../lib/duties.js';

export interface NavigationItem {
  name: 'home' | 'compose' | 'plans' | 'inbox' | 'assignments' | 'register' | 'search';
  to: string;
  icon: Icon;
  /** Which waiting items the number beside it counts; `all` of them, those of one kind, or none. */
  counts?: 'all' | 'delivery' | 'assignment';
  /** On a phone it stands in the bar; the others are under "Thêm". */
  inBar?: boolean;
  /** Shown to holders of this duty only. */
  for?: Duty;
}

const navigation: readonly NavigationItem[] = [
  { name: 'home', to: '/', icon: IconHome, counts: 'all', inBar: true },
  { name: 'compose', to: '/soan', icon: IconFilePlus, for: 'DRAFTER' },
  { name: 'plans', to: '/ke-hoach', icon: IconFiles, inBar: true },
  { name: 'inbox', to: '/van-ban-den', icon: IconInbox, counts: 'delivery', inBar: true },
  { name: 'assignments', to: '/nhiem-vu', icon: IconListCheck, counts: 'assignment', inBar: true },
  { name: 'register', to: '/so-dang-ky', icon: IconBook2 },
  { name: 'search', to: '/tra-cuu', icon: IconSearch },
];

/** The pages of the signed-in person. */
export function useNavigation(): NavigationItem[] {
  const duties = use(Duties);
  return navigation.filter(({ for: duty }) => duty === undefined || duties.includes(duty));
}
