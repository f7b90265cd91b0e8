import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'banhanh.language';

function rememberedLanguage(): Language {
  const remembered = typeof localStorage === 'undefined' ? null : localStorage.getItem(storageKey);
  return languages.find((language) => language === remembered) ?? 'vi';
}

function showOnPage(language: string): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

void i18next.use(initReactI18next).init({
  lng: rememberedLanguage(),
  fallbackLng: 'vi',
  resources: {},
  interpolation: { escapeValue: false },
  initAsync: false,
});
showOnPage(i18next.language);
i18next.on('languageChanged', showOnPage);

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  void i18next.changeLanguage(language);
}
