/** What Deskside warns of before an award. Nothing is ever forbidden here: a warning is confirmed with a second Enter. */
export interface FairPlaySettings {
  /** Awarding to oneself. */
  self: boolean;
  /** Awarding to a support representative of the same organization. */
  colleagues: boolean;
  /** E-mail domains whose people count as colleagues too, for example "zylker.com". */
  colleagueDomains: string[];
  /** The same badge to the same person again within so many days; null for no limit. */
  coolDownDays: number | null;
  /** More badges than this from this browser in a day; null for no limit. */
  dailyAllowance: number | null;
}

/** No warning at all, which is how Deskside starts. */
export const FAIR_PLAY_OFF: FairPlaySettings = {
  self: false,
  colleagues: false,
  colleagueDomains: [],
  coolDownDays: null,
  dailyAllowance: null,
};
