/**
 * The scope of the inbox: what was sent to the viewer's agency and has arrived. Row-level security (delivery_read) says the
 * same of single rows, and lets the sender follow its own; the scope is here so that lists use the index by agency.
 */
export const inInbox = `d.agency_id = actor_agency() and d.state <> 'sent'`;
