import type { ComponentType } from 'preact';
import type { ActionId } from '../../lib/actions/specs';
import type { AgentWithDepartments } from '../../lib/desk-api/records/agent';
import type { CardKind } from '../../lib/panel/cards';
import type { TextKey } from '../../lib/text/t';
import { ActivateDialog, DeactivateDialog, ReinviteDialog } from './AgentStatusDialog';
import type { DeedProps } from './deed-props';
import { JoinFromAgent, JoinFromDepartment, LeaveFromAgent, LeaveFromDepartment } from './DepartmentDialogs';
import { HandOverDialog } from './HandOverDialog';
import { TeamDialog } from './TeamDialog';

/** Something that can be done from a card, by those whose profile allows it. */
export interface DeedSpec {
  action: ActionId;
  button: TextKey;
  /** Whether it makes sense for an agent as they are; absent where it always does. */
  fits?(agent: AgentWithDepartments, isMe: boolean): boolean;
  Dialog: ComponentType<DeedProps>;
}

/** What can be done from each kind of card. What makes sense is offered; what Desk does not tell of is not guessed. */
export const DEEDS: Readonly<Partial<Record<CardKind, readonly DeedSpec[]>>> = {
  agent: [
    {
      action: 'reinviteAgent',
      button: 'reinviteButton',
      fits: ({ isConfirmed, status }) => isConfirmed === false && status === 'ACTIVE',
      Dialog: ReinviteDialog,
    },
    {
      action: 'activateAgent',
      button: 'activateButton',
      fits: ({ status }) => status === 'DISABLED',
      Dialog: ActivateDialog,
    },
    {
      action: 'handOverWork',
      button: 'handOverButton',
      fits: ({ status }) => status !== null && status !== 'ACTIVE',
      Dialog: HandOverDialog,
    },
    { action: 'joinDepartment', button: 'joinButton', Dialog: JoinFromAgent },
    {
      action: 'leaveDepartment',
      button: 'leaveButton',
      fits: ({ departmentIds }) => departmentIds !== null && departmentIds.length > 0,
      Dialog: LeaveFromAgent,
    },
    {
      action: 'deactivateAgent',
      button: 'deactivateButton',
      // Whoever would lock themselves out could not take it back here.
      fits: ({ status }, isMe) => status === 'ACTIVE' && !isMe,
      Dialog: DeactivateDialog,
    },
  ],
  department: [
    { action: 'joinDepartment', button: 'joinFromDepartment', Dialog: JoinFromDepartment },
    { action: 'leaveDepartment', button: 'leaveFromDepartment', Dialog: LeaveFromDepartment },
  ],
  team: [{ action: 'changeTeam', button: 'teamButton', Dialog: TeamDialog }],
};
