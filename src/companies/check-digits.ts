/** The number that letters and digits spell with A for 10 to Z for 35, as digits. */
const digitsOf = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));

/** A Legal Entity Identifier (ISO 17442): 18 letters or digits and two digits of ISO 7064 mod 97-10. */
export function isLei(text: string): boolean {
  if (!/^[A-Z0-9]{18}\d\d$/.test(text)) return false;
  let rest = 0;
  for (const digit of digitsOf(text)) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** A security's number (ISO 6166): a country, nine letters or digits, and a digit by Luhn's rule. */
export function isIsin(text: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(text)) return false;
  const sum = [...digitsOf(text)].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** An item of Wikidata: Q and its number. */
export function isWikidata(text: string): boolean {
  return /^Q[1-9]\d*$/.test(text);
}
