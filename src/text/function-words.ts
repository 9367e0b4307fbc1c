/** "and" and "&", in small letters. */
export const isAnd = (lower: string | undefined): boolean => lower === 'and' || lower === '&';

/** "a" and "an", in small letters. */
export const isIndefiniteArticle = (lower: string | undefined): boolean => lower === 'a' || lower === 'an';

/** "the", "a" and "an", in small letters. */
export const isArticle = (lower: string | undefined): boolean =>
  lower === 'the' || isIndefiniteArticle(lower);
