/** What does the camera see? Asked for only when pressed, and closed as soon as a code is read. */
import { frameLoop, QRCanvas, rearCamera } from 'qr/dom.js';

/** Why there is no camera. */
export type CameraFault = 'noCamera' | 'noPermission' | 'notSecure' | 'cameraBusy';

/** Calls back with every text read; gives the way to close. Throws what the browser says. */
export const watchCodes = async (
  player: HTMLVideoElement,
  onText: (text: string) => void,
): Promise<() => void> => {
  const camera = await rearCamera(player);
  const canvas = new QRCanvas();
  const stopLoop = frameLoop(() => {
    void Promise.resolve(camera.readFrame(canvas, true)).then((text) => {
      if (typeof text === 'string') onText(text);
    }, ignoreFrame);
  }, player);
  return () => {
    stopLoop();
    camera.stop();
  };
};

/** A frame that cannot be read is followed by the next. */
const ignoreFrame = (): void => undefined;

export const cameraFaultOf = (fault: unknown): CameraFault => {
  if (!window.isSecureContext) return 'notSecure';
  const name = fault instanceof DOMException ? fault.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'noPermission';
  return name === 'NotReadableError' || name === 'AbortError' ? 'cameraBusy' : 'noCamera';
};
