import type { BadgeRecord } from './records';

/** Name, description, and "c" for a badge that the portal made itself. */
const ROWS: readonly (readonly [string, string, 'c' | 'd'])[] = [
  ['Bug Hunter', 'Reported a defect we could reproduce', 'c'],
  ['Best Contributor', 'Wrote the most helpful answers of a month', 'd'],
  ['First Answer', 'Answered a question of another member', 'd'],
  ['Problem Solver', 'Ten answers marked as the solution', 'd'],
  ['Master Solver', 'A hundred answers marked as the solution', 'd'],
  ['Early Bird', 'Answered within ten minutes of the question', 'd'],
  ['Night Owl', 'Helped others after midnight', 'd'],
  ['Conversation Starter', 'Opened a topic with more than fifty replies', 'd'],
  ['Idea Maker', 'Suggested something we have built', 'c'],
  ['Idea Backer', 'Voted for twenty ideas of others', 'd'],
  ['Beta Tester', 'Tried a version before its release', 'c'],
  ['Beta Veteran', 'Took part in five rounds of testing', 'c'],
  ['Warm Welcome', 'Greeted twenty new members', 'd'],
  ['Newcomer', 'Joined the community', 'd'],
  ['One Year', 'A member for a year', 'd'],
  ['Five Years', 'A member for five years', 'd'],
  ['Ten Years', 'A member for ten years', 'd'],
  ['Storyteller', 'Shared how they use our products', 'c'],
  ['Photographer', 'Posted pictures that explain more than words', 'c'],
  ['Translator', 'Helped to translate an article', 'c'],
  ['Proofreader', 'Found mistakes in our documentation', 'c'],
  ['Article Author', 'Wrote an article for the knowledge base', 'c'],
  ['Tip of the Week', 'Wrote the tip we featured', 'c'],
  ['Accessibility Ally', 'Made us aware of a barrier', 'c'],
  ['Security Watch', 'Reported a weakness responsibly', 'c'],
  ['Power User', 'Knows corners of the product we had forgotten', 'c'],
  ['Integrator', 'Connected our products with another system', 'c'],
  ['API Explorer', 'Shared a script or an API example', 'c'],
  ['Script Smith', 'Published five scripts for others to use', 'c'],
  ['Workshop Guest', 'Joined one of our workshops', 'c'],
  ['Workshop Host', 'Led a session at a workshop', 'c'],
  ['Meetup Regular', 'Came to three local meetups', 'c'],
  ['Meetup Host', 'Organized a local meetup', 'c'],
  ['Conference Speaker', 'Spoke at our yearly conference', 'c'],
  ['Mentor', 'Guided a new member through the first month', 'c'],
  ['Team Player', 'Worked on an answer together with others', 'd'],
  ['Clear Writer', 'Describes problems so that we understand at once', 'c'],
  ['Patient Soul', 'Stayed friendly while we searched for the cause', 'c'],
  ['Straight Talker', 'Told us the uncomfortable truth, kindly', 'c'],
  ['Good Neighbor', 'Reported spam in the community', 'd'],
  ['Moderator', 'Keeps a forum friendly and tidy', 'c'],
  ['Sharp Eye', 'Noticed a wrong price before anyone ordered', 'c'],
  ['Rapid Reply', 'Always sends the logs we ask for the same day', 'c'],
  ['Green Choice', 'Repaired instead of replaced', 'c'],
  ['Loyal Customer', 'Ten orders in our shop', 'd'],
  ['Gold Customer', 'Fifty orders in our shop', 'd'],
  ['Reference Customer', 'Lets others visit and ask', 'c'],
  ['Campus Partner', 'Works with us at a school or university', 'c'],
  ['Certified User', 'Passed the user exam', 'c'],
  ['Certified Admin', 'Passed the administrator exam', 'c'],
  ['Trainer', 'Trains others in our products', 'c'],
  ['Streak 7', 'Active on seven days in a row', 'd'],
  ['Streak 30', 'Active on thirty days in a row', 'd'],
  ['Hundred Likes', 'Received a hundred likes', 'd'],
  ['Thousand Likes', 'Received a thousand likes', 'd'],
  ['Poll Pro', 'Took part in every poll of a year', 'd'],
  ['Survey Helper', 'Answered our yearly survey', 'd'],
  ['Birthday Bash', 'Was there at our tenth birthday', 'c'],
  ['Community Hero', 'Stands for what this community wants to be', 'c'],
  ['Staff Pick', 'Chosen by the community team, not to be given by others', 'c'],
];

/** Badges that members get by themselves when they reach a level of the community. */
const LEVELS: Readonly<Record<string, string>> = { 'Hundred Likes': 'Level 3', 'Thousand Likes': 'Level 5' };

/** Ids that the documented examples use; the rest are counted on. */
const DOCUMENTED_IDS: Readonly<Record<string, string>> = {
  'Best Contributor': '1',
  'Bug Hunter': '7000000027223',
  'Staff Pick': '24073000002152013',
};

/** The 60 badges of the Zylker portal. Source of the ids and the foreign icon: zoho/zohodesk-oas Badge.json and User.json. */
export function badgeCatalogue(): BadgeRecord[] {
  return ROWS.map(([name, description, kind], index) => {
    const badge: BadgeRecord = {
      id: DOCUMENTED_IDS[name] ?? `240730000${String(2_600_101 + index * 7).padStart(9, '0')}`,
      name,
      description,
      isCustom: kind === 'c',
      restricted: name === 'Staff Pick',
      inCatalogue: true,
    };
    const levelName = LEVELS[name];
    if (levelName !== undefined) badge.levelName = levelName;
    if (name === 'Best Contributor') badge.iconUrl = 'https://www.zylker.com/badge1.jpg';
    return badge;
  });
}

/** Badges with an icon that a client must not load as it stands; held by the requester of the `hostileIcons` ticket. */
export function awkwardBadges(): BadgeRecord[] {
  const icons: readonly (readonly [string, string, string])[] = [
    ['Icon by script', 'Its icon address is a script', 'javascript:alert(document.domain)'],
    ['Icon in the clear', 'Its icon is offered over plain HTTP', 'http://desk.zoho.com/portal/api/publicImages/1'],
    ['Icon as page', 'Its icon is an HTML page', 'data:text/html,<script>alert(1)</script>'],
    ['Icon at home', 'Its icon is on the reader’s own network', 'https://127.0.0.1:8443/icon.png'],
    [
      '<img src=x onerror=alert(1)>',
      '</script><script>alert(2)</script> & "quotes"',
      'https://www.zylker.com/badge1.jpg',
    ],
  ];
  return icons.map(([name, description, iconUrl], index) => ({
    id: `240730000029990${String(11 + index)}1`,
    name,
    description,
    isCustom: true,
    iconUrl,
    restricted: false,
    inCatalogue: false,
  }));
}
