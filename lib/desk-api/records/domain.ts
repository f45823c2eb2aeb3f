import * as v from 'valibot';
import { optionalFlag, text } from '../scalars';

/** A domain of an organization's own. Source: zoho/zohodesk-oas DomainMapping.json, whose examples leave `isAgentsDomain` out. */
export const domainSchema = v.object({ domain: text, isAgentsDomain: optionalFlag });
export type Domain = v.InferOutput<typeof domainSchema>;
