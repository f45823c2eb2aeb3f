/** What an action changes: somebody's help-center user, a ticket, an agent, a team. */
export type Target =
  | { on: 'person'; userId: string; helpCenterId: string }
  | { on: 'ticket'; ticketId: string }
  | { on: 'agent'; agentId: string }
  | { on: 'team'; teamId: string };
export type TargetKind = Target['on'];
export type TargetOn<TKind extends TargetKind> = Extract<Target, { on: TKind }>;

/** What changes of one target must not overtake each other by. */
export function targetKey(target: Target): string {
  switch (target.on) {
    case 'person':
      return target.userId;
    case 'ticket':
      return target.ticketId;
    case 'agent':
      return target.agentId;
    case 'team':
      return target.teamId;
  }
}

/** Whether two targets are one. */
export function isSameTarget(a: Target, b: Target): boolean {
  return a.on === b.on && targetKey(a) === targetKey(b);
}
