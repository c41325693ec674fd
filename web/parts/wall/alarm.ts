/** Does the wall make itself heard? A browser lets sound out only after somebody pressed something. */
import { signal } from '@preact/signals';

export const isSounding = signal(false);

let audio: AudioContext | undefined;

/** Called from a press; the first tone tells that it works. */
export const toggleSound = async (): Promise<void> => {
  if (isSounding.value) {
    isSounding.value = false;
    return;
  }
  audio ??= new AudioContext();
  await audio.resume();
  isSounding.value = true;
  tone(660, 0, 0.12);
};

const PAIRS = 3;
const PAIR_SECONDS = 0.5;

/** Three pairs of a high and a low tone. */
export const soundAlarm = (): void => {
  if (!isSounding.value) return;
  for (let pair = 0; pair < PAIRS; pair++) {
    tone(988, pair * PAIR_SECONDS, 0.18);
    tone(740, pair * PAIR_SECONDS + 0.22, 0.18);
  }
};

const tone = (hertz: number, afterSeconds: number, seconds: number): void => {
  if (!audio) return;
  const start = audio.currentTime + afterSeconds;
  const voice = audio.createOscillator();
  const volume = audio.createGain();
  voice.frequency.value = hertz;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.25, start + 0.02);
  volume.gain.setValueAtTime(0.25, start + seconds - 0.04);
  volume.gain.linearRampToValueAtTime(0, start + seconds);
  voice.connect(volume).connect(audio.destination);
  voice.start(start);
  voice.stop(start + seconds);
};
