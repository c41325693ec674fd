/** How does the card get into a chat: by the sheet of the system, or by the clipboard? */
import type { Picture } from './picture.ts';

/**
 * 'given' to the sheet, or put away there by its reader · 'none' where there is no sheet. A desk's
 * sheet knows no chat: there the clipboard does better.
 */
export const offerToSheet = async (
  picture: Picture,
  text: string,
  name: string,
): Promise<'given' | 'none'> => {
  const shared = { files: [new File([picture.blob], name, { type: 'image/png' })], text };
  const hasSheet = matchMedia('(pointer: coarse)').matches && navigator.canShare?.(shared);
  if (!hasSheet) return 'none';
  try {
    await navigator.share(shared);
    return 'given';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'given' : 'none';
  }
};

/** Whatever of the two there is, as one thing: what it is pasted into takes what it can. */
export const copy = async (picture: Picture | undefined, text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        ...(picture && { 'image/png': picture.blob }),
        ...(text && { 'text/plain': new Blob([text], { type: 'text/plain' }) }),
      }),
    ]);
    return true;
  } catch {
    // Refused, or none at all: a page that came by plain http has no clipboard.
    return false;
  }
};

/** As before there were clipboards: text only, and by plain http too. */
export const copySelected = (box: HTMLTextAreaElement | null): boolean => {
  box?.select();
  return box !== null && document.execCommand('copy');
};
