import { createRequire } from 'node:module';
import type * as readabilityModule from '@mozilla/readability';
import type * as htmlparserModule from 'htmlparser2';
import type * as linkedomModule from 'linkedom';
import { once } from '../once.js';

/** The little of the DOM that is used here; linkedom's own types lean on a browser's. */
export type PageDocument = ReturnType<(typeof linkedomModule)['parseHTML']>['document'];
export type PageElement = NonNullable<ReturnType<PageDocument['querySelector']>>;

// What reads web pages takes longer to load than a short article to read, so that it is loaded when the first page comes.

const load = createRequire(import.meta.url);

export const readability = once(() => load('@mozilla/readability') as typeof readabilityModule);
export const htmlparser = once(() => load('htmlparser2') as typeof htmlparserModule);
export const linkedom = once(() => load('linkedom') as typeof linkedomModule);
