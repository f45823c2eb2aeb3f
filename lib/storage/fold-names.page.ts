/** The parts of the panel that are folded until somebody wants them. */
export const FOLD_NAMES = ['recentTickets', 'whatHappened', 'suggestions', 'accountTickets', 'agentDetails'] as const;
export type FoldName = (typeof FOLD_NAMES)[number];
