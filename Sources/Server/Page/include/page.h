// The files of the agents' page, as they are in the binary.

#include <stddef.h>

typedef struct {
  // As in `/assets/NAME`; `index.html` is the page itself.
  const char *name;
  const unsigned char *bytes;
  size_t size;
} page_file;

extern const size_t page_file_count;

// The file at an index below the count.
const page_file *page_file_at(size_t index);
