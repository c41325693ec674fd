/**
 * What does a district bring? One JSON file, loaded with `npm run setup -- <file>`.
 *
 * - Positions and outlines are WGS-84; outlines are GeoJSON rings of [lng, lat].
 * - Unit ids, situation codes and usernames are stable: loading the file again updates, never doubles.
 * - `leadUnitId: "@street"` means the street that raises; every situation of the list `own` has it.
 * - `superiorId` names the unit that gets the copy of a vertical or enterprise unit's cards:
 *   its own superior if that is in the file, else the department in charge of the trade, else the hub.
 * - `people` are sign-ins to create; leave it empty where an identity provider brings them.
 */
import type { Role } from '../../src/domain/actor.ts';
import type { Situation } from '../../src/domain/duty.ts';
import type { LatLng, Outline } from '../../src/domain/place.ts';
import type { Unit } from '../../src/domain/unit.ts';

export type DistrictFile = {
  district: {
    /** National statistical code. */
    code: string;
    name: string;
    cityName: string;
    /** Opens every ticket number, as in LX20261123-0047. */
    prefix: string;
  };
  outline: Outline;
  /** For display only. */
  neighbours: Neighbour[];
  landmarks: Landmark[];
  units: Unit[];
  situations: Situation[];
  people: SeedPerson[];
};

export type Neighbour = { name: string; outline: Outline };

export type Landmark = { name: string; position: LatLng };

export type SeedPerson = {
  /** Lower-case letters, digits, `_` and `.`: better-auth takes no others. */
  username: string;
  name: string;
  role: Role;
  unitId: string;
  /** Where a party member is registered. */
  communityId?: string;
  /** A member who may be called in working hours too. */
  onCall?: boolean;
};
