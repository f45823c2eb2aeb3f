import type { DataCentre } from './data-centres';

/** Which Desk a host of the organization's own shows: that of the session in which the user allowed it, never what its name says. */
export interface OwnHost {
  dataCentre: DataCentre;
  /** Null where the organization has told none: then only the path names one. */
  portal: string | null;
}

/** Hosts of an organization's own at which the user has allowed Desk, by host name. */
export type OwnHosts = ReadonlyMap<string, OwnHost>;

let allowed: OwnHosts = new Map();

/** The hosts that are allowed, as this page or worker knows them: none before `followOwnHosts` has read them. */
export function ownHosts(): OwnHosts {
  return allowed;
}

/** Makes these the allowed hosts of this page or worker. */
export function setOwnHosts(hosts: Readonly<Record<string, OwnHost>>): void {
  allowed = new Map(Object.entries(hosts));
}
