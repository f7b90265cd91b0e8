import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconHash,
  IconHourglass,
  IconInbox,
  IconPencil,
  IconPlayerPlay,
  IconReportAnalytics,
  IconSend,
  IconSignature,
  IconX,
  type Icon,
} from '@tabler/icons-react';

export type Tone = 'calm' | 'waiting' | 'accent' | 'good' | 'at-risk' | 'urgent';
export type StateKind = 'plan' | 'delivery' | 'assignment' | 'step' | 'copy';

export interface StateLook {
  icon: Icon;
  tone: Tone;
}

const looks: Record<StateKind, Record<string, StateLook>> = {
  plan: {
    draft: { icon: IconPencil, tone: 'calm' },
    review: { icon: IconHourglass, tone: 'waiting' },
    signed: { icon: IconSignature, tone: 'accent' },
    numbered: { icon: IconHash, tone: 'accent' },
    issued: { icon: IconSend, tone: 'good' },
    reported: { icon: IconReportAnalytics, tone: 'good' },
    archived: { icon: IconArchive, tone: 'calm' },
    cancelled: { icon: IconBan, tone: 'calm' },
    revoked: { icon: IconArrowBackUp, tone: 'urgent' },
  },
  delivery: {
    sent: { icon: IconSend, tone: 'waiting' },
    arrived: { icon: IconInbox, tone: 'waiting' },
    acknowledged: { icon: IconCheck, tone: 'accent' },
    in_progress: { icon: IconPlayerPlay, tone: 'accent' },
    done: { icon: IconCircleCheck, tone: 'good' },
    refused: { icon: IconX, tone: 'urgent' },
    recalled: { icon: IconArrowBackUp, tone: 'calm' },
  },
  assignment: {
    open: { icon: IconCircleDashed, tone: 'waiting' },
    in_progress: { icon: IconPlayerPlay, tone: 'accent' },
    reported: { icon: IconReportAnalytics, tone: 'accent' },
    accepted: { icon: IconCircleCheck, tone: 'good' },
    overdue: { icon: IconAlertTriangle, tone: 'urgent' },
    cancelled: { icon: IconBan, tone: 'calm' },
  },
  step: {
    waiting: { icon: IconCircleDashed, tone: 'calm' },
    open: { icon: IconHourglass, tone: 'waiting' },
    approved: { icon: IconCircleCheck, tone: 'good' },
    returned: { icon: IconArrowBackUp, tone: 'urgent' },
    withdrawn: { icon: IconBan, tone: 'calm' },
  },
  copy: {
    wanted: { icon: IconCircleDashed, tone: 'calm' },
    requested: { icon: IconHourglass, tone: 'waiting' },
    certified: { icon: IconSignature, tone: 'waiting' },
    numbered: { icon: IconHash, tone: 'accent' },
    issued: { icon: IconCircleCheck, tone: 'good' },
    refused: { icon: IconX, tone: 'urgent' },
    withdrawn: { icon: IconBan, tone: 'calm' },
  },
};

/** Icon and tone of a state, by its name in the lifecycle or the GraphQL enum. */
export function stateLook(kind: StateKind, state: string): StateLook {
  return looks[kind][state.toLowerCase()] ?? { icon: IconCircleDashed, tone: 'calm' };
}
