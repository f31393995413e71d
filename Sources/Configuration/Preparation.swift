// What every program of ours does first.

import Foundation

/// A closed pipe and a file at its limit are errors to handle and no signals to die of; files are
/// the owner's alone; a crash leaves no core file, which would have the API key and complaints in it;
/// and the three standard descriptors are open, so that no file or socket is mistaken for one of them.
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
