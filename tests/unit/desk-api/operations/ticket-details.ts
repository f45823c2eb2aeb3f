import * as comments from '../../../../lib/desk-api/ticket-comments';
import * as followers from '../../../../lib/desk-api/ticket-followers';
import * as tags from '../../../../lib/desk-api/ticket-tags';
import { operation, silent } from './operation';

const JADE = { name: 'Jade Tywin', email: 'jade12tywin@zylker.com', type: 'AGENT', roleName: 'LightAgent' };
const COMMENT = {
  id: '4000000529001',
  isPublic: true,
  commentedAt: 1485266818193,
  modifiedAt: null,
  commenter: JADE,
  attachments: [{ id: '4000000008892', name: 'Attachment.png', size: 12734, previewUrl: null }],
  mentions: null,
};
const NOTE = { content: 'Please fix this', isPublic: false, contentType: 'plainText' } as const;

const commentRows = [
  operation(comments.listTicketComments, ['7', { include: ['mentions', 'plainText'], sortBy: '-commentedTime' }], {
    sends: 'GET /tickets/7/comments?include=mentions,plainText&sortBy=-commentedTime&from=0&limit=100',
    example: 'ticketComments.json',
    gives: [
      {
        id: '4000000529001',
        isPublic: true,
        modifiedAt: 1485267165000,
        commenter: JADE,
        mentions: [
          { id: '31138000000573164', name: 'pandees', zuid: '55616589', offset: 7, length: 28 },
          { id: '31138000001254025', name: 'new team', type: 'TEAM' },
        ],
      },
      {
        isPublic: false,
        modifiedAt: null,
        plainText: 'zsu[@user:55616589]zsu Please fix this ASAP',
        commenter: { type: 'END_USER' },
        attachments: null,
      },
    ],
  }),
  operation(comments.getTicketComment, ['7', '8', { include: ['plainText'] }], {
    sends: 'GET /tickets/7/comments/8?include=plainText',
    example: 'ticketComment.json',
    gives: COMMENT,
  }),
  operation(comments.createTicketComment, ['7', NOTE], {
    sends: 'POST /tickets/7/comments',
    body: NOTE,
    example: 'ticketComment.json',
    gives: COMMENT,
  }),
  silent(comments.deleteTicketComment, ['7', '8'], 'DELETE /tickets/7/comments/8'),
];

const followerRows = [
  operation(followers.getTicketFollowers, ['7'], {
    sends: 'GET /tickets/7/followers',
    example: 'ticketFollowers.json',
    gives: [
      { id: '5000000012903', name: 'Adams', follows: 'ticket' },
      { id: '5000000012902', name: 'Baker', follows: 'contact' },
    ],
  }),
  silent(followers.addTicketFollowers, ['7', ['8']], 'POST /tickets/7/addFollowers', { followerIds: ['8'] }),
  silent(followers.removeTicketFollowers, ['7', ['8']], 'POST /tickets/7/removeFollowers', { followerIds: ['8'] }),
];

const tagRows = [
  operation(tags.getTicketTags, ['7'], {
    sends: 'GET /tickets/7/tags',
    example: 'ticketTags.json',
    gives: [
      { id: '123234324', name: 'sample', isSystem: false, ticketCount: null },
      { id: '123234324', name: 'sample' },
    ],
  }),
  operation(tags.associateTags, ['7', ['vip', 'lamp']], {
    sends: 'POST /tickets/7/associateTag',
    body: { tags: ['vip', 'lamp'] },
    example: 'ticketTagsAssociated.json',
    gives: [{ isSystem: false }, { isSystem: true }],
  }),
  silent(tags.dissociateTags, ['7', ['vip']], 'POST /tickets/7/dissociateTag', { tags: ['vip'] }),
  operation(tags.listTags, [{ departmentId: '7', sortBy: 'count' }], {
    sends: 'GET /ticketTags?departmentId=7&sortBy=count&from=0&limit=100',
    example: 'departmentTicketTags.json',
    // Both items of the example have the same id.
    gives: [{ id: '12312312312', name: 'sample', ticketCount: 10 }],
  }),
  operation(tags.searchTags, [{ departmentId: '7', searchVal: 'sam' }], {
    sends: 'GET /tags/search?departmentId=7&searchVal=sam&from=0&limit=100',
    gives: [],
  }),
];

/** What is written beside a ticket: comments, followers, tags. */
export const ticketDetailOperations = [...commentRows, ...followerRows, ...tagRows];
