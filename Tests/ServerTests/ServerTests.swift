// The suite of the server's tests.

import Testing

/// One test at a time: each starts a server of its own, and blocks a thread while it waits for it.
@Suite(.serialized) struct ServerTests {}
