/** Blank is not said at all. */
export const said = (text: string): string | undefined => text.trim() || undefined;
