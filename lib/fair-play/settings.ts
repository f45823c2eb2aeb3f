import { type Guard, isCount, isListOf, isNullOr, isObject, isText, isFlag } from '../storage/guards';
import type { FairPlaySettings } from './fair-play-off';

const MOST_DOMAINS = 50;
const DOMAIN =
  /^(?=.{1,253}$)[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;

const isDomain: Guard<string> = (value): value is string => isText(value) && DOMAIN.test(value);
const isShaped = isObject<FairPlaySettings>({
  self: isFlag,
  colleagues: isFlag,
  colleagueDomains: isListOf(isDomain),
  coolDownDays: isNullOr(isCount),
  dailyAllowance: isNullOr(isCount),
});

/** Whether a stored value, or one that an administrator's policy sets, can be used as it is. */
export const isFairPlaySettings: Guard<FairPlaySettings> = (value): value is FairPlaySettings =>
  isShaped(value) && value.colleagueDomains.length <= MOST_DOMAINS;

/** Whether any rule is on; with none, awarding waits for nothing. */
export function hasFairPlay(settings: FairPlaySettings): boolean {
  return settings.self || settings.colleagues || settings.coolDownDays !== null || settings.dailyAllowance !== null;
}

/** The domains in a text as people write them, separated by commas (of any script) or blanks; what is no domain is told apart. */
export function readDomains(text: string): { domains: string[]; wrong: string[] } {
  const words = text
    .toLowerCase()
    .split(/[\s,;\u060c\u3001\uff0c\uff1b\u061b]+/)
    .map((word) => word.replace(/^@/, ''))
    .filter((word) => word !== '');
  const unique = [...new Set(words)];
  return { domains: unique.filter(isDomain).slice(0, MOST_DOMAINS), wrong: unique.filter((word) => !isDomain(word)) };
}
