import fc, { type Arbitrary } from 'fast-check';

const MOST = 9_900;
/** A text below 10 kB. */
export const cut = (text: string): string => text.slice(0, MOST);

/** One of the parts, which stand between bars. */
export const oneOf = (parts: string): Arbitrary<string> => fc.constantFrom(...parts.split('|'));

/** A part again and again: mostly some dozen times, one time in ten as often as it may. */
export const repeated = (part: Arbitrary<string>, most: number): Arbitrary<string> =>
  fc
    .tuple(
      part,
      fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 1, max: 40 }) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: most }) },
      ),
    )
    .map(([one, times]) => cut(one.repeat(times)));

export const joined = (part: Arbitrary<string>, most: number, by = ''): Arbitrary<string> =>
  fc.array(part, { minLength: 1, maxLength: most }).map((parts) => cut(parts.join(by)));

/** Characters that are seldom met, valid or not. */
export const STRANGE = fc.oneof(
  oneOf('\r\n|\r|\n\n|\t|\u00a0|\u2028|\u2029|\u200b|\u200d|\u202e|\ufeff|\0|\ud800|\udc00'),
  oneOf('😀|👩‍👩‍👧|e\u0301|ﬁ|İ|ß|ǅ|½|١٢|三|％|＄|“|’|„'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const NAME = oneOf(
  `Norwind Inc|Vexa Corp|Hallin|Tarvos Group|Ann Lee|Quell Bank|Oslo|Moravia|N.V. Brynt|AT&T|norwind|VEXA|Société Générale|O'Quell|e-Vexa|3V|Čapek|Møller-Vexa`,
);
const VALUE = oneOf(
  '$5 million|10 percent|€2.5bn|Rs 3 crore|1,200|12%|between 3 and 5 percent|$1|2-1/2|£0.5m to £1m',
);
const TIME = oneOf(
  'on Monday|in 2010|in the first quarter|last year|on 5 May 2011|from March to May|by the end of June',
);
const VERB = oneOf(
  'bought|said|agreed to buy|sold|owns|named|was bought by|did not buy|will cut|rose|merged with|may sell|resigned|sued|invested|appointed|has been asked to buy',
);
const NOUN = oneOf(
  'company|unit|chairman|chief executive|stake|shares|bid|deal|profit|sales|jobs|shareholders|spokesman|two companies|bank|retailer',
);
const PRONOUN = oneOf('it|he|they|she|its|their|itself|who|which|that|the former|both');
export const GLUE = oneOf(
  `,|;|:|—|-|(|)|“|”|'s|and|or|but|of|in|to|by|for|with|from|as|which|who|that|than|not|.|?|\n\n|/`,
);

/** Words in any order, and what holds them together. */
export const WORD = fc.oneof(NAME, VERB, NOUN, PRONOUN, VALUE, TIME, GLUE);

const words = (...parts: readonly (Arbitrary<string> | string)[]): Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(' '));

/** Sentences of a grammar that nests: noun phrases in noun phrases, clauses in clauses, lists of either. */
export const { sentence: SENTENCE } = fc.letrec<{ phrase: string; clause: string; sentence: string }>(
  (tie) => {
    const [phrase, clause] = [tie('phrase'), tie('clause')];
    return {
      phrase: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        NAME,
        PRONOUN,
        words('the', NOUN),
        words(NAME, "'s", NOUN),
        words('its', NOUN, 'of', phrase),
        words(VALUE, 'of', phrase),
        words(phrase, ',', 'the', NOUN, 'of', phrase, ','),
        words(phrase, 'and', phrase),
        words(phrase, ', which', clause, ','),
        words('the', NOUN, 'to', clause),
      ),
      clause: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        words(VERB, phrase),
        words(VERB, phrase, 'for', VALUE),
        words(VERB, phrase, TIME),
        words('said', phrase, clause),
        words(VERB, phrase, 'from', phrase, 'to', phrase),
        words(clause, 'and', clause),
        words(clause, ', while', phrase, clause),
      ),
      sentence: fc.oneof(
        words(phrase, clause, '.'),
        words('“', phrase, clause, ',”', 'said', phrase, '.'),
        words(TIME, ',', phrase, clause, '.'),
        words(NOUN, ':', VALUE),
      ),
    };
  },
);
