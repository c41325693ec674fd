/** Photos of one form: they travel while one types and never hold it up. */
import { useEffect, useMemo } from 'preact/hooks';
import { type AttachedFile, createFiles, type Files } from '../../raise/files.ts';

export type Photos = {
  files: Files;
  list: AttachedFile[];
  ids: string[];
  /** The ids, or nothing when there are none. */
  sent: string[] | undefined;
  /** None is still on its way or stranded. */
  isSettled: boolean;
  clear: () => void;
};

export const usePhotos = (): Photos => {
  const files = useMemo(() => createFiles([]), []);
  const clear = (): void => {
    for (const { localId } of files.list.peek()) files.remove(localId);
  };
  useEffect(() => clear, []);
  const list = files.list.value;
  const ids = list.flatMap(({ id }) => id ?? []);
  return {
    files,
    list,
    ids,
    sent: ids.length > 0 ? ids : undefined,
    isSettled: list.every(({ state }) => state === 'done'),
    clear,
  };
};
