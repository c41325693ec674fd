const GAP_PX = 6;
const EDGE_PX = 8;
const PHONE_PX = 640;

/** Below what it belongs to, above where there is more room; on a phone the style sheet has its place. */
export const placeBeside = (card: HTMLElement, anchor: HTMLElement): void => {
  if (window.innerWidth <= PHONE_PX) return;
  const [at, own] = [anchor.getBoundingClientRect(), card.getBoundingClientRect()];
  const below = window.innerHeight - at.bottom - GAP_PX - EDGE_PX;
  const above = at.top - GAP_PX - EDGE_PX;
  const isBelow = own.height <= below || below >= above;
  const farthest = window.innerWidth - own.width - EDGE_PX;
  const left = at.left <= farthest ? at.left : Math.min(at.right - own.width, farthest);
  card.style.left = `${Math.max(EDGE_PX, left)}px`;
  card.style.maxHeight = `${Math.max(isBelow ? below : above, 120)}px`;
  if (isBelow) card.style.top = `${at.bottom + GAP_PX}px`;
  else card.style.bottom = `${window.innerHeight - at.top + GAP_PX}px`;
};
