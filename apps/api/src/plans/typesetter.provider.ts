import type { FactoryProvider } from '@nestjs/common';
import { createTypesetter, type Typesetter } from '@banhanh/typesetting';

export const TYPESETTER = Symbol('Typesetter');

/** One pool of typesetting threads per process, started with the first page that is asked for. */
export const typesetterProvider: FactoryProvider<Typesetter> = { provide: TYPESETTER, useFactory: () => createTypesetter({ threads: 1 }) };
