/** Which files can be shown in place, and what are they called? */
import type { AttachmentView } from '../../../src/contract/views.ts';
import type { TicketWords } from '../../../src/contract/words/pages/ticket.ts';

export type Shape = 'image' | 'audio' | 'file';
export type NamedFile = AttachmentView & { shape: Shape; name: string; href: string };

/** HEIC comes from phones; no browser but Safari draws it, so it is offered as a file. */
const DRAWN = ['image/png', 'image/jpeg', 'image/webp'];

export const shapeOf = (type: string): Shape => {
  if (DRAWN.includes(type)) return 'image';
  return type.startsWith('audio/') ? 'audio' : 'file';
};

/** Numbered within their shape, in the order they came: 照片 1, 照片 2, 录音 1. */
export const nameFiles = (files: readonly AttachmentView[], words: TicketWords): NamedFile[] => {
  const counts: Record<Shape, number> = { image: 0, audio: 0, file: 0 };
  return files.map((file) => {
    const shape = shapeOf(file.type);
    counts[shape] += 1;
    const name = nameOf(file.type, shape, counts[shape], words);
    return { ...file, shape, name, href: `/api/attachments/${file.id}` };
  });
};

const nameOf = (type: string, shape: Shape, n: number, words: TicketWords): string => {
  if (shape === 'image') return words.photo(n);
  if (shape === 'audio') return words.audio(n);
  return type === 'application/pdf' ? words.pdf(n) : words.file(n);
};

const KB = 1024;
const MB = KB * KB;

export const sizeWords = (bytes: number, words: TicketWords): string =>
  bytes < MB
    ? words.kilobytes(Math.max(1, Math.round(bytes / KB)))
    : words.megabytes((bytes / MB).toFixed(1));
