const PRIVATE = /[\ue000-\uf8ff]/g;

/** Characters of Unicode's private area. Texts hold few of them; one that none holds can stand between other things. */
export class PrivateCharacters {
  readonly #used = new Set<string>();

  note(text: string): void {
    for (const character of text.match(PRIVATE) ?? []) this.#used.add(character);
  }

  /** The first two that no text noted holds. */
  unused(): readonly [string, string] {
    const free: string[] = [];
    for (let code = 0xe000; code <= 0xf8ff; code++) {
      const character = String.fromCharCode(code);
      if (!this.#used.has(character)) free.push(character);
      const [first, second] = free;
      if (first !== undefined && second !== undefined) return [first, second];
    }
    throw new Error('texts use every character of the private area; nothing can stand between them');
  }
}
