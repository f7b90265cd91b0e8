import { defineTexts } from '../../lib/i18n/texts.js';

export const reviewTexts = defineTexts('reviews', {
  vi: {
    kinds: { CONTENT: 'Kiểm tra nội dung', FORM: 'Kiểm tra thể thức', CONSULT: 'Lấy ý kiến', APPROVE: 'Lãnh đạo duyệt', SIGN: 'Ký' },
    step: 'Bước {{ordinal}}',
    due: 'Hạn',
    since: 'từ',
    none: 'Chưa có luồng trình ký',
    noneNext: 'Luồng được lập khi kế hoạch được trình, theo mẫu của cơ quan.',
    vacant: 'chưa có người đảm nhiệm',
    opinions: {
      title: 'Ý kiến khi xử lý',
      noneNext: 'Ý kiến khi đồng ý, trả lại hoặc ký sẽ hiện ở đây, kèm người và thời điểm.',
      silent: 'Không ghi ý kiến.',
      events: { approve: 'đồng ý', return: 'trả lại', sign: 'ký', submit: 'trình', recall: 'thu hồi bản trình', revoke: 'thu hồi kế hoạch', report: 'báo cáo', cancel: 'hủy' },
    },
  },
  en: {
    kinds: { CONTENT: 'Check of the content', FORM: 'Check of the form', CONSULT: 'Consultation', APPROVE: 'Approval', SIGN: 'Signature' },
    step: 'Step {{ordinal}}',
    due: 'Due',
    since: 'since',
    none: 'No route yet',
    noneNext: 'The route is made when the plan is submitted, from the agency’s template.',
    vacant: 'nobody in office',
    opinions: {
      title: 'Opinions on decisions',
      noneNext: 'What people write when they approve, return or sign appears here.',
      silent: 'No comment.',
      events: { approve: 'approved', return: 'returned', sign: 'signed', submit: 'submitted', recall: 'recalled', revoke: 'revoked', report: 'reported', cancel: 'cancelled' },
    },
  },
});
