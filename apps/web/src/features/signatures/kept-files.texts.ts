import { defineTexts } from '../../lib/i18n/texts.js';

export const keptFilesTexts = defineTexts('keptFiles', {
  vi: {
    title: 'Tệp chính thức',
    lead: 'Dấu thời gian lưu trữ giữ cho chữ ký kiểm tra được lâu dài. Hệ thống tự gia hạn trước khi hết hạn; tệp trước đó vẫn giữ nguyên giá trị.',
    issued: 'Tệp ban hành',
    renewed: 'Tệp gia hạn dấu thời gian',
    inUse: 'đang dùng',
    made: 'tạo',
    holds: 'dấu thời gian có giá trị đến {{date}}',
    unsigned: 'không có chữ ký số',
    hash: 'SHA-256 {{hash}}',
    overdue: 'Dấu thời gian lưu trữ chưa gia hạn được từ {{date}}. Hệ thống vẫn đang thử lại; nếu kéo dài, hãy báo người quản trị.',
  },
  en: {
    title: 'Official file',
    lead: 'The archive time-stamp keeps the signatures verifiable for years. The system renews it before it ends; the earlier file keeps its value.',
    issued: 'The file as issued',
    renewed: 'The file with a renewed time-stamp',
    inUse: 'in use',
    made: 'made',
    holds: 'time-stamp holds until {{date}}',
    unsigned: 'no digital signature',
    hash: 'SHA-256 {{hash}}',
    overdue: 'The archive time-stamp could not be renewed since {{date}}. The system goes on trying; if this lasts, tell the administrator.',
  },
});
