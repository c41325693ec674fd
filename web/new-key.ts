/** What is different every time? Random; `crypto.randomUUID` is missing on plain http, as intranets often have it. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
