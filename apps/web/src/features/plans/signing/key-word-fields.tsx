import { PasswordInput } from '@mantine/core';
import type { KeyWord } from '../../../generated/graphql.js';
import { defineTexts, useTexts } from '../../../lib/i18n/texts.js';

const texts = defineTexts('keyWords', {
  vi: {
    PIN: 'Mã PIN của khóa ký',
    PINHelp: 'Nơi giữ khóa hỏi mã này mỗi lần ký; hệ thống không lưu lại.',
    PINMissing: 'Hãy nhập mã PIN.',
    OTP: 'Mã dùng một lần (OTP)',
    OTPHelp: 'Mã của dịch vụ ký từ xa cho lần ký này.',
    OTPMissing: 'Hãy nhập mã dùng một lần.',
  },
  en: {
    PIN: 'PIN of the signing key',
    PINHelp: 'Whoever keeps the key asks for it at each signature; it is not stored.',
    PINMissing: 'Enter the PIN.',
    OTP: 'One-time code (OTP)',
    OTPHelp: 'The code of the remote signing service for this signature.',
    OTPMissing: 'Enter the one-time code.',
  },
});

export const noKeyWords: Readonly<Record<KeyWord, string>> = { PIN: '', OTP: '' };

/** What the provider of the signer's key asks at each signature; nothing for a key in the store. */
export function KeyWordFields({ asks, words, isAsked, onChange }: { asks: readonly KeyWord[]; words: Readonly<Record<KeyWord, string>>; isAsked: boolean; onChange: (words: Record<KeyWord, string>) => void }) {
  const t = useTexts(texts);
  return asks.map((word) => (
    <PasswordInput
      key={word}
      label={t(word)}
      description={t(`${word}Help`)}
      name={`key-${word.toLowerCase()}`}
      autoComplete={word === 'OTP' ? 'one-time-code' : 'off'}
      value={words[word]}
      maxLength={64}
      error={isAsked && words[word] === '' ? t(`${word}Missing`) : undefined}
      onChange={(event) => onChange({ ...words, [word]: event.currentTarget.value })}
    />
  ));
}
