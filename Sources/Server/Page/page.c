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
static const unsigned char page_js[] = {
#embed "files/page.js"
};

static const page_file files[] = {
  {"index.html", index_html, sizeof index_html},
  {"page.css", page_css, sizeof page_css},
  {"docs.css", docs_css, sizeof docs_css},
  {"page.js", page_js, sizeof page_js},
};

const size_t page_file_count = sizeof files / sizeof files[0];

const page_file *page_file_at(size_t index) { return &files[index]; }
