// Puts the files of this folder into the binary. A new file needs two lines here.

#include "page.h"

// C23, and in older modes an extension that this compiler has.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char index_html[] = {
#embed "files/index.html"
};
static const unsigned char page_css[] = {
#embed "files/page.css"
};
static const unsigned char docs_css[] = {
#embed "files/docs.css"
};
static const unsigned char icon_svg[] = {
#embed "files/icon.svg"
};
static const unsigned char actions_js[] = {
#embed "files/actions.js"
};
static const unsigned char api_js[] = {
#embed "files/api.js"
};
static const unsigned char card_js[] = {
#embed "files/card.js"
};
static const unsigned char dialogs_js[] = {
#embed "files/dialogs.js"
};
static const unsigned char dom_js[] = {
#embed "files/dom.js"
};
static const unsigned char editor_js[] = {
#embed "files/editor.js"
};
static const unsigned char empty_js[] = {
#embed "files/empty.js"
};
static const unsigned char filters_js[] = {
#embed "files/filters.js"
};
static const unsigned char history_js[] = {
#embed "files/history.js"
};
static const unsigned char keep_js[] = {
#embed "files/keep.js"
};
static const unsigned char labels_js[] = {
#embed "files/labels.js"
};
static const unsigned char language_js[] = {
#embed "files/language.js"
};
static const unsigned char list_js[] = {
#embed "files/list.js"
};
static const unsigned char live_js[] = {
#embed "files/live.js"
};
static const unsigned char new_js[] = {
#embed "files/new.js"
};
static const unsigned char new_draft_js[] = {
#embed "files/new-draft.js"
};
static const unsigned char numbers_js[] = {
#embed "files/numbers.js"
};
static const unsigned char order_js[] = {
#embed "files/order.js"
};
static const unsigned char page_js[] = {
#embed "files/page.js"
};
static const unsigned char route_js[] = {
#embed "files/route.js"
};
static const unsigned char search_js[] = {
#embed "files/search.js"
};
static const unsigned char ticket_js[] = {
#embed "files/ticket.js"
};
static const unsigned char words_en_js[] = {
#embed "files/words.en.js"
};
static const unsigned char words_vi_js[] = {
#embed "files/words.vi.js"
};

static const page_file files[] = {
  {"index.html", index_html, sizeof index_html},
  {"page.css", page_css, sizeof page_css},
  {"docs.css", docs_css, sizeof docs_css},
  {"icon.svg", icon_svg, sizeof icon_svg},
  {"actions.js", actions_js, sizeof actions_js},
  {"api.js", api_js, sizeof api_js},
  {"card.js", card_js, sizeof card_js},
  {"dialogs.js", dialogs_js, sizeof dialogs_js},
  {"dom.js", dom_js, sizeof dom_js},
  {"editor.js", editor_js, sizeof editor_js},
  {"empty.js", empty_js, sizeof empty_js},
  {"filters.js", filters_js, sizeof filters_js},
  {"history.js", history_js, sizeof history_js},
  {"keep.js", keep_js, sizeof keep_js},
  {"labels.js", labels_js, sizeof labels_js},
  {"language.js", language_js, sizeof language_js},
  {"list.js", list_js, sizeof list_js},
  {"live.js", live_js, sizeof live_js},
  {"new.js", new_js, sizeof new_js},
  {"new-draft.js", new_draft_js, sizeof new_draft_js},
  {"numbers.js", numbers_js, sizeof numbers_js},
  {"order.js", order_js, sizeof order_js},
  {"page.js", page_js, sizeof page_js},
  {"route.js", route_js, sizeof route_js},
  {"search.js", search_js, sizeof search_js},
  {"ticket.js", ticket_js, sizeof ticket_js},
  {"words.en.js", words_en_js, sizeof words_en_js},
  {"words.vi.js", words_vi_js, sizeof words_vi_js},
};

const size_t page_file_count = sizeof files / sizeof files[0];

const page_file *page_file_at(size_t index) { return &files[index]; }
