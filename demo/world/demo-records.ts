/** Ids of the help centers of the Zylker portal. Source: zoho/zohodesk-oas Helpcenter.json and Label.json. */
export const HELP_CENTERS = { customers: '24073000002579275', partners: '24073000002886005' } as const;

/**
 * Named records of the demo Desk, for tests and for finding one's way. Ids of the first block are those of the
 * documented examples; the awkward records' ids are fixed here.
 */
export const DEMO_RECORDS = {
  orgId: '3981311',
  portal: 'zylker',
  otherOrgId: '5988319',
  otherPortal: 'nshlerin',
  /** Ticket #101, the documented first ticket. */
  ticket101: '1892000000042034',
  tickets: {
    /** #102 */ noAssignee: '189200000000102001',
    /** #103 */ noTeam: '189200000000103001',
    /** #104: the requester belongs to no account. */ noAccount: '189200000000104001',
    /** #105 */ noHelpCenterUser: '189200000000105001',
    /** #106: the requester has two users with different ids, one in each help center. */
    twoHelpCenterUsers: '189200000000106001',
    /** #107: the requester is one user in two help centers, as in the documented example. */
    oneUserTwoHelpCenters: '189200000000107001',
    /** #108: markup in subject, names, description, badge; `webUrl` points to a foreign host. */
    markup: '189200000000108001',
    /** #109: Arabic and Hebrew names, a right-to-left override in the subject. */
    rightToLeft: '189200000000109001',
    /** #110: names of 200 characters, subject of 1000. */
    longName: '189200000000110001',
    /** #111: ids close to the end of 64 bits, as strings. */
    bigIds: '9223372036854775801',
    /** #112: ids beyond 2^53, sent as bare JSON numbers. */
    bareIds: '920719925474099303',
    /** #113: Chinese, Hindi, Thai, Greek. */
    otherScripts: '189200000000113001',
    /** #114: emoji sequences, combining marks, zero-width characters. */
    oddCharacters: '189200000000114001',
    /** #115 */ closed: '189200000000115001',
    /** #116 */ onHold: '189200000000116001',
    /** #117 */ overdue: '189200000000117001',
    /** #118: everything that may be null is null. */ nulls: '189200000000118001',
    /** #119: badges whose icons must not be loaded as they stand. */ hostileIcons: '189200000000119001',
    /** #120: the assignee's account is disabled and has no photo. */ disabledAssignee: '189200000000120001',
    /** #121: the help-center user exists but holds no badge and no label. */ noBadges: '189200000000121001',
    /** #122: the help-center user is disabled. */ disabledUser: '189200000000122001',
    /** #123: a second, calm ticket of another requester; good for "move to the next ticket". */
    second: '189200000000123001',
    /** #124: its status is set by a blueprint's transitions only. */ blueprint: '189200000000124001',
    /** #125: closed and locked. */ locked: '189200000000125001',
    /** #126: archived. */ archived: '189200000000126001',
    /** #127: in the recycle bin; it can be read, and is in no list. */ trashed: '189200000000127001',
    /** #176, documented, closed. */ number176: '1892000000094004',
    /** #191, documented, on hold with a custom status. */ number191: '1892000000137057',
    /** #149, documented. */ number149: '18944000000336005',
  },
  contacts: {
    /** Lucas Carol, requester of #101. */ lucas: '1892000000042032',
    /** Jonathan Casie, requester of #176 and #191. */ jonathan: '1892000000045028',
    noAccount: '189200000000204001',
    noHelpCenterUser: '189200000000205001',
    twoHelpCenterUsers: '189200000000206001',
    oneUserTwoHelpCenters: '189200000000207001',
    markup: '189200000000208001',
    rightToLeft: '189200000000209001',
    longName: '189200000000210001',
    bigIds: '9223372036854775802',
    bareIds: '920719925474099305',
    otherScripts: '189200000000213001',
    oddCharacters: '189200000000214001',
    nulls: '189200000000218001',
    hostileIcons: '189200000000219001',
    noBadges: '189200000000221001',
    disabledUser: '189200000000222001',
    second: '189200000000223001',
  },
  /** Help-center users: the ids that badge and label paths take. */
  users: {
    lucas: '4000000023791',
    jonathan: '4000000023907',
    /** Of `twoHelpCenterUsers`, in the main help center. */ twoFirst: '400000000000306001',
    /** Of `twoHelpCenterUsers`, in the partners' help center. */ twoSecond: '400000000000306002',
    oneUserTwoHelpCenters: '400000000000307001',
    markup: '400000000000308001',
    rightToLeft: '400000000000309001',
    longName: '400000000000310001',
    bigIds: '9223372036854775803',
    bareIds: '920719925474099307',
    otherScripts: '400000000000313001',
    oddCharacters: '400000000000314001',
    hostileIcons: '400000000000319001',
    noBadges: '400000000000321001',
    disabledUser: '400000000000322001',
    second: '400000000000323001',
  },
  agents: {
    /** Casey Morgan, signed in. */ me: '1892000000056096',
    /** Torrey Emard, assignee of #101, in Pacific/Majuro. */ torrey: '1892000000056007',
    /** Jade Tywin, a light agent. */ jade: '1892000000042001',
    /** Steve Waugh, not confirmed, no zuid, no photo. */ steve: '1892000000888059',
    /** John Kyle, disabled. */ john: '1892000000070001',
    markup: '189200000000408001',
    rightToLeft: '189200000000409001',
    longName: '189200000000410001',
    bigIds: '9223372036854775804',
    bareIds: '920719925474099309',
  },
  badges: {
    /** Its icon is on a foreign host. */ bestContributor: '1',
    bugHunter: '7000000027223',
    /** Awarding it is refused with FORBIDDEN, "Restricted". */ restricted: '24073000002152013',
    /** Stands for a level of the community; awarding it is refused too. */ level: '240730000002600472',
    /** Not the id of any badge: UNPROCESSABLE_ENTITY. */ unknown: '7000000043968',
  },
  labels: {
    primeCustomer: '24073000002958013',
    zylkerOne: '24073000002958023',
    mvp: '24073000002958029',
    /** Its colours are the invalid `#FFEE` of the documents. */ badColours: '310975130110',
  },
  departments: {
    /** Of #101. */ customerCare: '1892000000006907',
    /** The default one, documented as "Zylker". */ zylker: '1892000000082069',
    zPad: '1892000000082085',
  },
  teams: { /** Of #101. */ orderDesk: '8920000000069071' },
  accounts: {
    /** Of #101. */ zylkerLabs: '1892000000975382',
    /** Its name and web site are code. */ markup: '189200000000908001',
  },
  helpCenters: HELP_CENTERS,
} as const;

/** Some of the second organization: its first ticket, whose requester has one help-center user. */
export const OTHER_RECORDS = {
  ticket: '598831900000000301',
  helpCenter: '598831900000000401',
  user: '598831900000000501',
  /** Those after it follow in steps of one. */ firstBadge: '598831900000000601',
} as const;
