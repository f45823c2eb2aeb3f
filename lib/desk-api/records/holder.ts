/** A help-center user, who holds badges and labels; the how-to form of the badge paths wants the help center too. */
export interface Holder {
  userId: string;
  helpCenterId: string;
}
