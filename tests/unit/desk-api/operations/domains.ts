import * as domains from '../../../../lib/desk-api/domains';
import { operation } from './operation';

export const domainOperations = [
  operation(domains.listDomains, [], {
    sends: 'GET /domains?isVerified=true&isApplied=true',
    // Reduced from the vendor's example, which leaves `isAgentsDomain` out, and from its schema, which requires it.
    answer: {
      data: [
        { domain: 'supportportal.zylker.com', isVerified: true, sslStatus: 'NO_SSL', isApplied: true },
        { domain: 'customers.zylker.com', isVerified: true, isApplied: true, isAgentsDomain: false },
        { domain: 'support.zylker.com', isVerified: true, isApplied: true, isAgentsDomain: true },
      ],
    },
    gives: [
      { domain: 'supportportal.zylker.com', isAgentsDomain: null },
      { domain: 'customers.zylker.com', isAgentsDomain: false },
      { domain: 'support.zylker.com', isAgentsDomain: true },
    ],
  }),
];
