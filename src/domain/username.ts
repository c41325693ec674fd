/** What does a sign-in name look like? Typed in capitals it is the same name. */
export const USERNAME = /^[a-z0-9_.]{2,40}$/;

export const isUsername = (text: string): boolean => USERNAME.test(text.toLowerCase());
