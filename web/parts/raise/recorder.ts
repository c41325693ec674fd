/** How is a voice taken down? One recording at a time, two minutes at most, in what the phone speaks. */
import { type Signal, signal } from '@preact/signals';

type Recording = 'idle' | 'recording' | 'refused';

export type Recorder = {
  state: Signal<Recording>;
  seconds: Signal<number>;
  start(): Promise<void>;
  stop(): void;
  /** Lets go of the microphone; nothing is handed over. */
  drop(): void;
};

export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia);

const LONGEST_S = 120;
const TYPES = ['audio/mp4', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus'];

export const createRecorder = (onRecorded: (voice: Blob) => void): Recorder => {
  const state = signal<Recording>('idle');
  const seconds = signal(0);
  let current: MediaRecorder | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let isDropped = false;

  const stop = (): void => {
    if (current?.state === 'recording') current.stop();
  };
  const letGo = (stream: MediaStream): void => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    current = undefined;
    state.value = 'idle';
  };
  const begin = (stream: MediaStream): void => {
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
    const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : undefined);
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      letGo(stream);
      const voice = new Blob(parts, { type: recorder.mimeType });
      if (!isDropped && voice.size > 0) onRecorded(voice);
    };
    current = recorder;
    seconds.value = 0;
    state.value = 'recording';
    timer = setInterval(() => {
      seconds.value += 1;
      if (seconds.value >= LONGEST_S) stop();
    }, 1000);
    recorder.start();
  };
  return {
    state,
    seconds,
    start: async () => {
      if (current) return;
      isDropped = false;
      const stream = await navigator.mediaDevices
        .getUserMedia({ audio: true })
        .catch(() => undefined);
      if (!stream) state.value = 'refused';
      else if (isDropped) letGo(stream);
      else begin(stream);
    },
    stop,
    drop: () => {
      isDropped = true;
      stop();
    },
  };
};

/** 'm:ss' */
export const sayDuration = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export const voiceFileName = (name: string, { type }: Blob): string => {
  if (type.includes('mp4')) return `${name}.m4a`;
  return type.includes('ogg') ? `${name}.ogg` : `${name}.webm`;
};
