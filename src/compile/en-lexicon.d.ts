declare module 'en-lexicon' {
  /** Lower-case word → Penn Treebank tags, most frequent first, joined by `|`. */
  export const lexicon: Readonly<Record<string, string>>;
}
