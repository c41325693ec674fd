const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 12;

/** Easy to read out on the phone: no l, o, i, 1 or 0; about 59 bits. */
export const makePassword = (): string =>
  [...crypto.getRandomValues(new Uint32Array(LENGTH))]
    .map((random) => LETTERS[random % LETTERS.length])
    .join('');
