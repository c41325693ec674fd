import { useEffect, useRef, useState } from 'preact/hooks';
import { attendWords } from '../../../../src/contract/words/pages/attend.ts';
import { pageWords } from '../../../words.ts';
import type { CameraFault } from './scan.ts';
import { readCode, type Target } from './target.ts';

type Props = { onCode: (target: Required<Target>) => void };

type State = 'idle' | 'opening' | 'watching' | CameraFault;

/** The camera, once pressed; whatever keeps it shut is said with the other way. */
export const ScanPart = ({ onCode }: Props) => {
  const words = pageWords(attendWords);
  const player = useRef<HTMLVideoElement>(null);
  const { state, isStrange, open, close } = useCamera(player, onCode);
  const isOpen = state === 'opening' || state === 'watching';
  return (
    <div class="stack">
      {!isOpen && (
        <button class="button primary wide" type="button" onClick={() => void open()}>
          {words.scan}
        </button>
      )}
      <div class="service-camera" hidden={!isOpen}>
        <video ref={player} muted playsInline aria-label={words.scanning} />
        <p role="status">
          {state === 'opening' && words.opening}
          {state === 'watching' && (isStrange ? words.notOurs : words.scanning)}
        </p>
        <button class="button" type="button" onClick={close}>
          {words.stop}
        </button>
      </div>
      {state !== 'idle' && !isOpen ? (
        <p class="notice amber" role="alert">
          {words[state]}
        </p>
      ) : (
        !isOpen && <p class="small soft">{words.scanMeans}</p>
      )}
    </div>
  );
};

const useCamera = (
  player: { current: HTMLVideoElement | null },
  onCode: (target: Required<Target>) => void,
) => {
  const [state, setState] = useState<State>('idle');
  const [isStrange, setStrange] = useState(false);
  const stop = useRef<(() => void) | undefined>(undefined);
  const opening = useRef(0);
  const close = (): void => {
    opening.current += 1;
    stop.current?.();
    stop.current = undefined;
    setState('idle');
  };
  useEffect(() => close, []);
  const hear = (text: string): void => {
    const target = readCode(text);
    setStrange(!target);
    if (!target || !stop.current) return;
    close();
    onCode(target);
  };
  const open = async (): Promise<void> => {
    if (!player.current) return;
    opening.current += 1;
    const mine = opening.current;
    setStrange(false);
    setState('opening');
    const scan = await import('./scan.ts').catch(() => undefined);
    if (!scan) return setState('noCamera');
    try {
      const end = await scan.watchCodes(player.current, hear);
      if (opening.current !== mine) return end();
      stop.current = end;
      setState('watching');
    } catch (fault) {
      if (opening.current === mine) setState(scan.cameraFaultOf(fault));
    }
  };
  return { state, isStrange, open, close };
};
