import { defineTexts } from '../../lib/i18n/texts.js';

export const checkingTexts = defineTexts('checking', {
  vi: {
    lead: 'Máy đối chiếu thể thức, viện dẫn, thời hạn và chính tả. Người kiểm tra vẫn là người quyết định.',
    none: 'Không thấy lỗi',
    noneNext: 'Máy không thấy lỗi thể thức, viện dẫn, thời hạn hay chính tả nào. Hãy vẫn đọc lại nội dung.',
    summary: '{{errors}} lỗi · {{warnings}} cảnh báo · {{hints}} gợi ý',
    severity: { error: 'Lỗi', warning: 'Cảnh báo', hint: 'Gợi ý' },
    source: 'Căn cứ: {{source}}',
    go: 'Đến chỗ này',
    fix: 'Sửa thành “{{text}}”',
    fixed: 'Đã sửa. Ctrl+Z để hoàn tác.',
    showHints_one: 'Xem thêm {{count}} gợi ý',
    showHints_other: 'Xem thêm {{count}} gợi ý',
    hideHints: 'Ẩn gợi ý',
  },
  en: {
    lead: 'Form, citations, deadlines and spelling are compared by the machine. The person who checks still decides.',
    none: 'Nothing found',
    noneNext: 'No fault of form, citation, deadline or spelling was found. Do read the text all the same.',
    summary: '{{errors}} errors · {{warnings}} warnings · {{hints}} hints',
    severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
    source: 'Source: {{source}}',
    go: 'Go there',
    fix: 'Change to “{{text}}”',
    fixed: 'Changed. Ctrl+Z takes it back.',
    showHints_one: 'Show {{count}} more hint',
    showHints_other: 'Show {{count}} more hints',
    hideHints: 'Hide hints',
  },
});
