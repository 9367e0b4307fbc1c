const SEATED = /(?: ?[-–‑] ?| )(?:based|headquartered|domiciled)$/i;

/** "oslo-based", "durban-headquartered": whether a word says where somebody has his seat. */
export const saysSeat = (word: string): boolean => /[-–‑](?:based|headquartered|domiciled)$/.test(word);

/** The place in what says so: "Oslo" of "Oslo-based", "Detroit - based", "US based". */
export const seatIn = (words: string): string => words.replace(SEATED, '');
