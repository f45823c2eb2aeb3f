/** What customers of a maker of tablets, watches and speakers write about: subject, message, an agent's answer. */
export interface Topic {
  subject: string;
  message: string;
  reply: string;
  category: string;
}

export const TOPICS: readonly Topic[] = [
  {
    subject: 'zPad does not wake up after the 4.2 update',
    message:
      'Since the update last night my zPad stays black when I open the cover. Holding the power button for twenty ' +
      'seconds helps, but only until it sleeps again. Is there a way back to 4.1?',
    reply:
      'Thanks for the clear description. Please switch off "Deep sleep" under Settings → Battery for now; a corrected ' +
      'version is being tested and I will write as soon as it is out.',
    category: 'Defect',
  },
  {
    subject: 'Invoice shows the wrong VAT number',
    message:
      'Our VAT number changed in spring. The invoice of this month still has the old one. Can you send a new one?',
    reply: 'I have corrected the number in your account. A new invoice is on its way, the old one is cancelled.',
    category: 'Billing',
  },
  {
    subject: 'Parcel marked as delivered but not here',
    message: 'Tracking says it was handed over on Tuesday at 14:10. Nobody here received anything, reception included.',
    reply: 'I have opened an inquiry with the carrier. If nothing turns up within two days, we send a replacement.',
    category: 'Delivery',
  },
  {
    subject: 'Can two watches share one account?',
    message:
      'My daughter and I would like to use one family account with two watches. Does the step count get mixed up?',
    reply: 'Yes, that works: each watch gets its own profile, and the numbers stay apart.',
    category: 'Question',
  },
  {
    subject: 'Speaker drops off the network every evening',
    message:
      'Around eight in the evening the speaker loses the connection for some minutes. The router log is attached.',
    reply: 'The log shows a channel change at that time. Please fix the channel to 6 and tell me how tonight goes.',
    category: 'Defect',
  },
  {
    subject: 'Return of an unopened charger',
    message: 'I ordered two chargers by mistake. One is still sealed. How do I send it back?',
    reply: 'No problem. The label is attached; the refund arrives about three days after the parcel.',
    category: 'Return',
  },
  {
    subject: 'Feature wish: dark theme on a timer',
    message: 'It would be lovely if the tablet went dark at sunset on its own. Other people in the forum ask as well.',
    reply: 'A good idea, and not only yours. I have added your voice to the request the product team looks at.',
    category: 'Idea',
  },
  {
    subject: 'Bulk order for a school: 240 tablets',
    message:
      'We plan to equip twelve classes in August. Is there a price for schools, and can you preinstall our apps?',
    reply: 'There is. I am handing this to my colleague for schools, who will send an offer by Thursday.',
    category: 'Sales',
  },
  {
    subject: 'Cannot sign in after changing my e-mail address',
    message: 'The new address is confirmed, yet the app says the account does not exist. The old address fails too.',
    reply: 'The change had stopped half way. I have finished it; please sign in with the new address.',
    category: 'Account',
  },
  {
    subject: 'Battery swells slightly at one corner',
    message: 'The back of my watch does not close any more at the lower left. Should I go on charging it?',
    reply: 'Please do not charge it again and keep it somewhere cool. A replacement leaves our warehouse today.',
    category: 'Safety',
  },
  {
    subject: 'Export of sleep data as CSV is empty',
    message: 'The file has the right columns and no rows. I tried March, April and May.',
    reply: 'Confirmed: the export ignores data recorded in another time zone. It is in the list for the next release.',
    category: 'Defect',
  },
  {
    subject: 'Spare ear cushions for the Z2 headphones',
    message: 'Are the cushions sold separately? The shop shows them as out of stock since January.',
    reply: 'They are back next week. I have reserved a pair for you and will send the link to order.',
    category: 'Question',
  },
  {
    subject: 'Warranty repair took longer than promised',
    message: 'I was told ten days, it has been three weeks. I would like to know where my tablet is.',
    reply: 'You are right to ask. It is repaired and leaves today by express; the fee is refunded.',
    category: 'Complaint',
  },
  {
    subject: 'Screen reader skips the second column',
    message: 'In the order history the screen reader jumps from the date to the next row and leaves out the amount.',
    reply: 'Thank you. We could reproduce it, and the fix goes out with the next web release on Monday.',
    category: 'Accessibility',
  },
];

/** The topic of the documented first ticket. */
export const FIRST_TOPIC: Topic = {
  subject: 'Sudden delay in the processing of our orders',
  message:
    'Hi. There is a sudden delay in the processing of the orders. Since Monday every order stays in "Received" for ' +
    'hours before it is confirmed, and our shop has a campaign running until Friday. Check this with high priority, please.',
  reply:
    'Hello Lucas, thank you for reporting this with the order numbers. I can see the queue growing at our side and have ' +
    'asked the order team to look at it right now. I will write again before noon.',
  category: 'general',
};
