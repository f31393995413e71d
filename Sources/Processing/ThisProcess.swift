// The identity of this process, and whether another one still runs.

import Foundation
package import Store

extension Owner {
  /// The running process.
  package static func current() -> Owner {
    let process = getpid()
    return Owner(
      host: hostIdentity(), process: process, started: standing(of: process)?.started ?? 0)
  }

  /// Whether `other` ran on this host and has ended. Nothing is known of processes on other hosts.
  package func knowsGone(_ other: Owner) -> Bool {
    guard other.host == host, other != self else { return false }
    // Any other error, such as EPERM, means that the process exists.
    if kill(other.process, 0) == -1, errno == ESRCH { return true }
    guard let found = standing(of: other.process) else { return false }
    return found.started != other.started || found.isZombie
  }
}

/// The scope in which a process id is unique: the host's name, its last start, and on Linux the PID
/// namespace, because containers may share a file and a host name.
private func hostIdentity() -> String {
  // ProcessInfo.hostName may ask the network, so it is not used.
  var buffer = [CChar](repeating: 0, count: 256)
  gethostname(&buffer, buffer.count - 1)
  let bytes = buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
  let name = String(decoding: bytes, as: UTF8.self)
  #if os(Linux)
    let files = FileManager.default
    let boot = files.contents(atPath: "/proc/sys/kernel/random/boot_id") ?? Data()
    let space = try? files.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
    return "\(name)/\(String(decoding: boot.dropLast(), as: UTF8.self))/\(space ?? "")"
  #else
    var time = timeval()
    var size = MemoryLayout<timeval>.size
    let known = sysctlbyname("kern.boottime", &time, &size, nil, 0) == 0
    return known ? "\(name)/\(time.tv_sec)" : name
  #endif
}

/// When the process started, in the host's own unit, and whether it is a zombie; nil when that
/// cannot be read.
private func standing(of process: Int32) -> (started: Int64, isZombie: Bool)? {
  #if os(Linux)
    // Fields 3 and 22 of proc(5)'s stat. The name in field 2 may contain blanks and brackets.
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let name = stat.lastIndex(of: ")")
    else { return nil }
    let fields = stat[name...].split(separator: " ")
    guard fields.count > 20, let time = Int64(fields[20]) else { return nil }
    return (time, fields[1] == "Z" || fields[1] == "X")
  #else
    var info = kinfo_proc()
    var size = MemoryLayout<kinfo_proc>.size
    var name: [Int32] = [CTL_KERN, KERN_PROC, KERN_PROC_PID, process]
    guard sysctl(&name, UInt32(name.count), &info, &size, nil, 0) == 0, size > 0 else { return nil }
    let start = info.kp_proc.p_starttime
    let time = Int64(start.tv_sec) * 1_000_000 + Int64(start.tv_usec)
    return (time, Int32(info.kp_proc.p_stat) == SZOMB)
  #endif
}
