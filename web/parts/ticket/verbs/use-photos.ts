/** Photos of one form: they travel while one types and never hold it up. */
import { useEffect, useMemo } from 'preact/hooks';
import { type AttachedFile, createFiles, type Files, refsOf } from '../../raise/files.ts';

export type Photos = {
  files: Files;
  list: AttachedFile[];
  /** As a body names them, or nothing when there are none. */
  sent: string[] | undefined;
  /** None is still on its way or refused; without network they wait on the phone. */
  isSettled: boolean;
  clear: () => void;
};

export const usePhotos = (): Photos => {
  const files = useMemo(() => createFiles([]), []);
  const clear = (): void => {
    for (const { key } of files.list.peek()) files.remove(key);
  };
  useEffect(() => clear, []);
  const list = files.list.value;
  const refs = refsOf(list);
  return {
    files,
    list,
    sent: refs.length > 0 ? refs : undefined,
    isSettled: list.every(({ state }) => state === 'done' || state === 'kept'),
    clear,
  };
};
