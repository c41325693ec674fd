/** The card of a ticket as a PNG: drawn on a canvas, in the tokens of the page. */
import { encodeQR } from 'qr';
import type { ShareWords } from '../../../../src/contract/words/pages/share.ts';
import { glyphColour, type PinState, SHAPES } from '../../../elements/pin-shape.ts';
import { type Card, type CardClock, CARD_SIZE as SIZE } from './card.ts';

const EDGE = 88;
const CLOCK_TOP = 468;

export type Picture = { blob: Blob; url: string };

export const paintCard = async (
  card: Card,
  words: ShareWords,
  product: string,
): Promise<Picture> => {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas here');
  const look = tokens();
  drawGround(pen, look);
  drawHead(pen, look, card, product);
  if (card.clock) drawClock(pen, look, card.clock, words.sent(card.sentAt, card.clock.left));
  drawLink(pen, look, card, words);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the canvas gave no picture');
  // As text and not as an object: chat apps that show this page keep and send on such a picture.
  return { blob, url: canvas.toDataURL('image/png') };
};

type Pen = CanvasRenderingContext2D;
/** 'var(--ink)' → its colour. */
type Look = { colour: (name: string) => string; font: string };

const tokens = (): Look => {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    colour: (name) => read(name.replace(/^var\((.*)\)$/, '$1')),
    font: read('--font') || 'sans-serif',
  };
};

type Said = {
  x: number;
  y: number;
  size: number;
  colour: string;
  bold?: boolean;
  end?: boolean;
  /** Kept free beyond the edge of the card. */
  inset?: number;
};

/** One line; too long a one is set smaller, never cut. */
const say = (pen: Pen, look: Look, text: string, said: Said): void => {
  const { x, y, size, colour, bold = false, end = false, inset = 0 } = said;
  const setSize = (px: number): void => {
    pen.font = `${bold ? 600 : 400} ${px}px ${look.font}`;
  };
  setSize(size);
  const room = end ? x - EDGE : SIZE - EDGE - inset - x;
  const width = pen.measureText(text).width;
  if (width > room) setSize(Math.floor((size * room) / width));
  pen.fillStyle = look.colour(colour);
  pen.textAlign = end ? 'right' : 'left';
  pen.fillText(text, x, y);
};

const drawGround = (pen: Pen, look: Look): void => {
  pen.fillStyle = look.colour('--paper');
  pen.fillRect(0, 0, SIZE, SIZE);
  tracePlate(pen, 28, 28, SIZE - 56, SIZE - 56);
  pen.fillStyle = look.colour('--card');
  pen.fill();
  pen.strokeStyle = look.colour('--line');
  pen.lineWidth = 2;
  pen.stroke();
};

/** Phones of 2022 know no roundRect yet. */
const tracePlate = (pen: Pen, x: number, y: number, width: number, height: number): void => {
  const [right, bottom, radius] = [x + width, y + height, 20];
  pen.beginPath();
  pen.moveTo(x + radius, y);
  pen.arcTo(right, y, right, bottom, radius);
  pen.arcTo(right, bottom, x, bottom, radius);
  pen.arcTo(x, bottom, x, y, radius);
  pen.arcTo(x, y, right, y, radius);
  pen.closePath();
};

const drawHead = (pen: Pen, look: Look, card: Card, product: string): void => {
  const { kindWord, number, street } = card;
  say(pen, look, product, { x: EDGE, y: 134, size: 52, colour: '--spring', bold: true });
  say(pen, look, number, { x: SIZE - EDGE, y: 132, size: 40, colour: '--soft', end: true });
  drawShape(pen, look, card);
  const x = EDGE + 256;
  const y = street ? 296 : 342;
  say(pen, look, kindWord, { x, y, size: 92, colour: '--ink', bold: true });
  if (street) say(pen, look, street, { x, y: 390, size: 54, colour: '--ink' });
};

/** The pin of the map without its ring: its shape is the kind. */
const drawShape = (pen: Pen, look: Look, { kind, letter, clock }: Card): void => {
  const isTriangle = kind === 'emergency';
  pen.save();
  pen.translate(EDGE - 60, 148);
  pen.scale(8.4, 8.4);
  pen.fillStyle = look.colour(glyphColour(kind, clock?.state ?? 'none'));
  pen.fill(new Path2D(SHAPES[kind]));
  pen.fillStyle = look.colour('--pin-letter');
  pen.font = `600 ${isTriangle ? 10.5 : 11.5}px ${look.font}`;
  pen.textAlign = 'center';
  pen.fillText(letter, 20, isTriangle ? 25.3 : 24.1);
  pen.restore();
};

/** Ink on its own ground, with a bar before it, as notices have. */
const TONES: Partial<Record<PinState, [ground: string, ink: string]>> = {
  yellow: ['--amber-ground', '--amber'],
  red: ['--red-ground', '--red'],
  paused: ['--paper', '--stopped-ink'],
};

const drawClock = (pen: Pen, look: Look, clock: CardClock, sent: string): void => {
  const [ground, ink] = TONES[clock.state] ?? ['--spring-ground', '--spring'];
  tracePlate(pen, EDGE, CLOCK_TOP, SIZE - 2 * EDGE, 220);
  pen.fillStyle = look.colour(ground);
  pen.fill();
  const inset = 40;
  const x = EDGE + inset;
  say(pen, look, clock.said, { x, y: CLOCK_TOP + 104, size: 68, colour: ink, bold: true, inset });
  say(pen, look, sent, { x, y: CLOCK_TOP + 174, size: 42, colour: ink, inset });
};

/** Where no clock stands, the code takes its room. */
const drawLink = (pen: Pen, look: Look, { link, clock }: Card, words: ShareWords): void => {
  const size = clock ? 300 : 460;
  const top = SIZE - EDGE - size + 16;
  const y = top + size / 2;
  say(pen, look, words.scan, { x: EDGE, y: y - 18, size: 48, colour: '--ink', bold: true });
  say(pen, look, words.scanNote, { x: EDGE, y: y + 46, size: 40, colour: '--soft' });
  drawQr(pen, link, { left: SIZE - EDGE - size + 16, top, size });
};

type Square = { left: number; top: number; size: number };

/** Black on white whatever the page looks like; whole pixels, so that every camera reads it. */
const drawQr = (pen: Pen, text: string, { left, top, size }: Square): void => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 });
  const cell = Math.floor(size / rows.length);
  pen.fillStyle = '#fff';
  pen.fillRect(left, top, size, size);
  pen.fillStyle = '#000';
  for (const [y, row] of rows.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) pen.fillRect(left + x * cell, top + y * cell, cell, cell);
};
