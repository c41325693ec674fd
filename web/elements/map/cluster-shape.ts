/** A count with a rim; the red part of the rim is the share that is late. */
const RADIUS = 17.5;
const AROUND = 2 * Math.PI * RADIUS;

export const clusterSvg = (count: number, late: number, size: number): string => {
  const share = late === 0 ? 0 : Math.max(0.04, late / count);
  const text = count > 9999 ? `${Math.floor(count / 1000)}k` : String(count);
  const letter = text.length > 3 ? 10.5 : 13;
  return `<svg width="${size}" height="${size}" viewBox="0 0 40 40" aria-hidden="true" focusable="false"><circle cx="20" cy="20" r="19.8" fill="var(--pin-ground)"/>${rim('var(--cluster-rim)', AROUND)}${
    share ? rim('var(--red)', share * AROUND) : ''
  }<text x="20" y="24.6" text-anchor="middle" font-size="${letter}" font-weight="600" fill="var(--ink)">${text}</text></svg>`;
};

/** Pixels across; bigger for more, but a thousand is not a hundred times ten. */
export const clusterSize = (count: number, pinPx: number): number =>
  Math.round(pinPx * Math.min(1.35, 0.98 + Math.log10(count) * 0.1));

const rim = (colour: string, length: number): string =>
  `<circle cx="20" cy="20" r="${RADIUS}" fill="none" stroke="${colour}" stroke-width="3.2" stroke-dasharray="${length.toFixed(2)} ${AROUND.toFixed(2)}" transform="rotate(-90 20 20)"/>`;
