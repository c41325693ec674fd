/** Is the phone at the place? Only the answer leaves it, never the position. */
import { distanceM, type LatLng } from '../../../../src/domain/place.ts';

const NEAR_M = 200;

export const isNear = (phone: LatLng, place: LatLng): boolean => distanceM(phone, place) <= NEAR_M;
