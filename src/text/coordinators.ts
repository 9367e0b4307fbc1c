/** "and" and "&", in small letters. */
export const isAnd = (lower: string | undefined): boolean => lower === 'and' || lower === '&';
