import { defineTexts } from '../../lib/i18n/texts.js';

export const identityTexts = defineTexts('identity', {
  vi: {
    title: 'Đăng nhập',
    lead: 'Kế hoạch của cơ quan, từ dự thảo đến lưu trữ.',
    username: 'Tên đăng nhập',
    password: 'Mật khẩu',
    signIn: 'Đăng nhập',
    withPasskey: 'Đăng nhập bằng khóa truy cập',
    passkeyFailed: 'Thiết bị chưa dùng được khóa truy cập. Hãy thử lại hoặc dùng mật khẩu.',
    usernameMissing: 'Hãy nhập tên đăng nhập.',
    passwordMissing: 'Hãy nhập mật khẩu.',
    demoTitle: 'Dùng thử với người của tỉnh Sơn Hà',
    demoLead: 'Chọn một người để xem việc của họ. Dữ liệu là dữ liệu mẫu.',
    verify: 'Kiểm tra văn bản đã ký',
    or: 'hoặc dùng tài khoản của bạn',
  },
  en: {
    title: 'Sign in',
    lead: 'The plans of an agency, from the draft to the archive.',
    username: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    withPasskey: 'Sign in with a passkey',
    passkeyFailed: 'The device could not use a passkey. Try again or use the password.',
    usernameMissing: 'Enter your user name.',
    passwordMissing: 'Enter your password.',
    demoTitle: 'Try it as somebody of Sơn Hà province',
    demoLead: 'Choose a person to see their work. The data are invented.',
    verify: 'Check a signed document',
    or: 'or use your own account',
  },
});
