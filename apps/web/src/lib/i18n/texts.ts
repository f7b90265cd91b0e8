import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from './language.js';

export interface TextTree {
  readonly [key: string]: string | TextTree;
}

type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
type TextKey<T> = { [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${TextKey<T[K]>}` }[keyof T & string];

export interface Texts<T> {
  readonly namespace: string;
  readonly vi: T;
  readonly en: SameKeys<T>;
}
export type TextKeyOf<D> = D extends Texts<infer T> ? TextKey<T> : never;
export type Translate<T> = (key: TextKey<T>, values?: Record<string, string | number>) => string;

/**
 * The texts of one feature in both languages. A key missing in one of them fails the type check. Counted texts carry
 * `_one` and `_other` and are asked for without the suffix, with `count` among the values.
 */
export function defineTexts<const T extends TextTree>(namespace: string, texts: { vi: T; en: SameKeys<T> }): Texts<T> {
  for (const language of languages) i18next.addResourceBundle(language, namespace, texts[language], true, true);
  return { namespace, ...texts };
}

/** i18next types its keys globally; here each feature types its own. */
type AnyTranslate = (key: string, values: Record<string, string | number>) => string;

/** The translator of a feature, following the language of the page. */
export function useTexts<T>(texts: Texts<T>): Translate<T> {
  const { t } = useTranslation(texts.namespace);
  return useMemo(() => (key, values) => (t as AnyTranslate)(key, values ?? {}), [t]);
}

/** For code outside React: the text in the language of this moment. */
export function translate<T>(texts: Texts<T>, key: TextKey<T>, values: Record<string, string | number> = {}): string {
  return (i18next.t as AnyTranslate)(key, { ns: texts.namespace, ...values });
}

/** A key that came from outside (a rule, an error code): its text, or null when there is none. */
export function findText<T>(texts: Texts<T>, key: string): string | null {
  return i18next.exists(key, { ns: texts.namespace }) ? (i18next.t as AnyTranslate)(key, { ns: texts.namespace }) : null;
}
