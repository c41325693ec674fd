/** What does the server say at this address, kept true by the facts of 双报到? */
import { useEffect } from 'preact/hooks';
import { lastService, link } from '../../state.ts';
import { type Read, useRead } from '../use-read.ts';

/** Read again after a fact, and when the network is back; the answer before stays meanwhile. */
export const useFreshRead = <T>(path: string | undefined): Read<T> => {
  const read = useRead<T>(path, { keep: true });
  const { retry } = read;
  const seq = lastService.value?.seq;
  const isLive = link.value === 'live';
  useEffect(() => {
    if (seq !== undefined && isLive) retry();
  }, [seq, isLive]);
  return read;
};
