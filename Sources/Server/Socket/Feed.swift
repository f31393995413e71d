// Who wants to know of which tickets, and tells them of every change, whoever made it.

import Dispatch
import Store
import Synchronization
import Tickets

/// All work is done on one queue, one thing after the other, so that no client gets an older state of
/// a ticket behind a newer one.
final class Feed: Sendable {
  private struct Subscriber {
    let socket: Socket
    var ids: Set<Int64> = []
    var isForAll = false
    /// Tickets that it is to be sent, as they are then, once it has taken what is on its way.
    var pending: [Int64] = []
    /// Whether somebody will send them.
    var isDraining = false
    /// Bytes of what it has not been sent when it was due.
    var owed = 0
  }

  private struct State {
    var subscribers: [ObjectIdentifier: Subscriber] = [:]
    var byTicket: [Int64: Set<ObjectIdentifier>] = [:]
    var forAll: Set<ObjectIdentifier> = []
    var mark: ChangeMark?

    mutating func forget(_ socket: ObjectIdentifier, of id: Int64) {
      byTicket[id]?.remove(socket)
      if byTicket[id]?.isEmpty == true { byTicket[id] = nil }
    }

    func followers(of id: Int64) -> [Socket] {
      (byTicket[id] ?? []).union(forAll).compactMap { subscribers[$0]?.socket }
    }
  }

  /// How often changes by other processes are looked for, while somebody wants to know of them.
  private static let interval: DispatchTimeInterval = .milliseconds(250)
  /// One client follows so many tickets at most; `all` is for more.
  private static let mostTickets = 10_000
  /// A reader that has fallen too far behind and takes nothing for so long is dropped.
  private static let patience: Duration = .seconds(5)
  /// Tickets that are read at once.
  private static let pageSize = 50

  private let store: any Store
  private let queue = DispatchQueue(label: "feed")
  private let state = Mutex(State())
  /// Whether somebody will look for changes soon anyway.
  private let isWoken = Mutex(false)
  private let count = Mutex(0)

  init(_ store: any Store) {
    self.store = store
    tick()
  }

  private func tick() {
    queue.asyncAfter(deadline: .now() + Self.interval) { [weak self] in
      self?.tellChanges()
      self?.dropStalled()
      self?.tick()
    }
  }

  /// The open sockets.
  var sockets: Int { count.withLock { $0 } }

  /// Has changes looked for at once.
  func wake() {
    let isFirst = isWoken.withLock { isWoken in
      defer { isWoken = true }
      return !isWoken
    }
    guard isFirst else { return }
    queue.async { [self] in
      isWoken.withLock { $0 = false }
      tellChanges()
    }
  }
}

extension Feed {
  func add(_ socket: Socket) {
    count.withLock { $0 += 1 }
    later { $0.subscribers[socket.id] = Subscriber(socket: socket) }
  }

  func remove(_ socket: Socket) {
    count.withLock { $0 -= 1 }
    later { state in
      guard let subscriber = state.subscribers.removeValue(forKey: socket.id) else { return }
      for id in subscriber.ids { state.forget(socket.id, of: id) }
      state.forAll.remove(socket.id)
    }
  }

  func subscribe(_ socket: Socket, to ids: [Int64]) {
    queue.async { [self] in
      let isTooMany = state.withLock { state in
        guard var subscriber = state.subscribers[socket.id] else { return false }
        subscriber.ids.formUnion(ids)
        guard subscriber.ids.count <= Self.mostTickets else { return true }
        subscriber.pending += ids
        for id in ids { state.byTicket[id, default: []].insert(socket.id) }
        state.subscribers[socket.id] = subscriber
        return false
      }
      guard !isTooMany else {
        return socket.send(["type": "error", "message": "Too many tickets; subscribe to all"])
      }
      socket.send(["type": "subscribed", "ticket_ids": .array(ids.map(JSON.int))])
      begin()
      sendPending(socket)
    }
  }

  func subscribeToAll(_ socket: Socket) {
    queue.async { [self] in
      state.withLock { state in
        guard state.subscribers[socket.id] != nil else { return }
        state.subscribers[socket.id]?.isForAll = true
        state.forAll.insert(socket.id)
      }
      begin()
      socket.send(["type": "subscribed", "ticket_ids": [], "all": true])
    }
  }

  func unsubscribe(_ socket: Socket, from ids: [Int64]) {
    later { state in
      state.subscribers[socket.id]?.ids.subtract(ids)
      state.subscribers[socket.id]?.pending.removeAll(where: ids.contains)
      for id in ids { state.forget(socket.id, of: id) }
    }
  }

  func unsubscribeFromAll(_ socket: Socket) {
    later { state in
      state.subscribers[socket.id]?.isForAll = false
      state.forAll.remove(socket.id)
    }
  }

  private func later(_ body: @escaping @Sendable (inout State) -> Void) {
    queue.async { [self] in state.withLock { body(&$0) } }
  }

  /// Changes count from when the first client asks; before that nobody follows them.
  private func begin() {
    guard state.withLock({ $0.mark == nil }) else { return }
    let mark = try? store.changes(since: nil).mark
    state.withLock { $0.mark = mark }
  }

  /// Sends what waits for the client, no more at once than it takes.
  private func sendPending(_ socket: Socket) {
    let ids = state.withLock { state in
      guard var subscriber = state.subscribers[socket.id], !subscriber.isDraining else {
        return [] as [Int64]
      }
      let ids = Array(subscriber.pending.prefix(Self.pageSize))
      subscriber.pending.removeFirst(ids.count)
      subscriber.isDraining = !ids.isEmpty
      if ids.isEmpty { subscriber.owed = 0 }
      state.subscribers[socket.id] = subscriber
      return ids
    }
    if ids.isEmpty { return }
    let updates = ((try? store.tickets(ids)) ?? []).map(\.update)
    guard let last = updates.last else { return isDrained(socket) }
    for update in updates.dropLast() { socket.send(update) }
    socket.send(last) { [self] in queue.async { [self] in isDrained(socket) } }
  }

  private func isDrained(_ socket: Socket) {
    state.withLock { $0.subscribers[socket.id]?.isDraining = false }
    sendPending(socket)
  }
}

extension Feed {
  private func tellChanges() {
    let (mark, followers) = state.withLock { ($0.mark, $0.byTicket.count + $0.forAll.count) }
    guard let mark, followers > 0 else { return state.withLock { $0.mark = nil } }
    // What cannot be read now is told the next time.
    guard let changes = try? store.changes(since: mark) else { return }
    state.withLock { $0.mark = changes.mark }
    if !changes.isWhole { return tellEverything() }
    let wanted = state.withLock { state in
      state.forAll.isEmpty ? changes.ids.filter { state.byTicket[$0] != nil } : changes.ids
    }
    tell(wanted)
  }

  private func tell(_ ids: [Int64]) {
    for start in stride(from: 0, to: ids.count, by: Self.pageSize) {
      let page = ids[start..<min(start + Self.pageSize, ids.count)]
      for ticket in (try? store.tickets(page)) ?? [] {
        let update = ticket.update
        for socket in state.withLock({ $0.followers(of: ticket.id) }) {
          send(update, of: ticket.id, to: socket)
        }
      }
    }
  }

  /// What a client is not ready for waits, and is then sent as it is by then.
  private func send(_ update: [UInt8], of id: Int64, to socket: Socket) {
    let isLater = state.withLock { state in
      guard var subscriber = state.subscribers[socket.id] else { return true }
      guard socket.isBusy || !subscriber.pending.isEmpty else { return false }
      subscriber.owed += update.count
      if !subscriber.pending.contains(id) { subscriber.pending.append(id) }
      state.subscribers[socket.id] = subscriber
      return true
    }
    if isLater { sendPending(socket) } else { socket.send(update) }
  }

  private func dropStalled() {
    let now = ContinuousClock.now
    let stalled = state.withLock { state in
      state.subscribers.values.filter {
        $0.owed + $0.socket.behind > Socket.mostBehind && now - $0.socket.progress > Self.patience
      }
    }
    for subscriber in stalled { subscriber.socket.close() }
  }

  /// More has changed than can be told apart: who follows single tickets gets them all, and who
  /// follows all has to connect anew and look for itself.
  private func tellEverything() {
    let (ids, lost) = state.withLock { state in
      (Array(state.byTicket.keys), state.forAll.compactMap { state.subscribers[$0]?.socket })
    }
    for socket in lost { socket.close() }
    tell(ids)
  }
}

extension Ticket {
  /// What followers are told.
  fileprivate var update: [UInt8] {
    let message: JSON = ["type": "ticket_updated", "data": serviceJSON]
    return message.utf8
  }
}
