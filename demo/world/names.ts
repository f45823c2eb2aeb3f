/** "Torrey Emard": an agent's name as Desk writes it; many agents have no first name. */
export function agentName(agent: { firstName: string; lastName: string }): string {
  return [agent.firstName, agent.lastName].filter((part) => part !== '').join(' ');
}

/** A contact's name; the first name may be missing. */
export function contactName(contact: { firstName: string | null; lastName: string }): string {
  return [contact.firstName ?? '', contact.lastName].filter((part) => part !== '').join(' ');
}
