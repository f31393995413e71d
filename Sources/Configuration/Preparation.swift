// What each program does first.

import Foundation

/// Prepares the process. A closed pipe and a full disk quota give errors instead of signals. New
/// files belong to their owner alone. A crash leaves no core file, which would contain the API key
/// and complaints. The three standard descriptors are open, so that no file or socket is mistaken
/// for one of them.
package func prepareProcess() {
  for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
  umask(0o077)
  var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
  #if canImport(Glibc)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
  #else
    setrlimit(RLIMIT_CORE, &noCore)
  #endif
  while true {
    let descriptor = open("/dev/null", O_RDONLY)
    if descriptor > STDERR_FILENO {
      close(descriptor)
      return
    }
    if descriptor < 0 { return }
  }
}
