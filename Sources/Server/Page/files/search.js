// What the search field understands: words, a ticket's number, or a customer.

import * as api from "/assets/api.js";

const customerMark = /^(?:customer|khách(?: hàng)?):\s*/iu;

/** What was typed: `#12` is a ticket, `12` a ticket or a word, `jo@example.com` and `customer:Jo Doe`
 * are customers, and all else are words. */
export function understood(text) {
  const typed = text.normalize();
  const number = /^#?(\d{1,15})$/.exec(typed);
  if (number) return { id: Number(number[1]), words: typed.startsWith("#") ? null : beginnings(typed) };
  if (customerMark.test(typed)) return { customer: typed.replace(customerMark, "") };
  return /^\S+@\S+$/.test(typed) ? { customer: typed } : { words: beginnings(typed) };
}

/** The last word also finds longer words that begin with it, unless it is in quotation marks. */
const beginnings = (typed) => (/[\p{L}\p{N}]$/u.test(typed) ? `${typed}*` : typed);

/** The list's part of the address as parameters of the API. */
function query({ show, status, urgency, category, sort, page }, { words, customer }) {
  const open = show === "open" || show === "review" ? "true" : show === "resolved" ? "false" : null;
  const needsReview = show === "review" ? "true" : null;
  return { open, needs_review: needsReview, status, urgency, category, search: words, customer, sort, page };
}

const nothing = { data: [], pagination: { total: 0, page: 1, total_pages: 0, has_more: false } };

/** Reads the page of the list that the address names. A ticket whose number was typed comes first,
 * whatever the filters are. */
export async function find(list) {
  const typed = understood(list.search);
  const [answer, ticket] = await Promise.all([
    typed.words === null ? nothing : api.tickets(query(list, typed)),
    typed.id && list.page === 1 ? ticketIfThere(typed.id) : null,
  ]);
  if (!ticket || answer.data.some(({ id }) => id === ticket.id)) return answer;
  return { data: [ticket, ...answer.data], pagination: { ...answer.pagination, total: answer.pagination.total + 1 } };
}

async function ticketIfThere(id) {
  try {
    return await api.ticket(id);
  } catch (failure) {
    if (failure.status === 404) return null;
    throw failure;
  }
}
