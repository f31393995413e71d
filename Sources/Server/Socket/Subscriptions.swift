// Subscriptions: sends each change of a ticket, by any process, to the WebSockets that follow it.

import Dispatch
import Store
import Synchronization
import Tickets

/// All work runs on one serial queue, so that no client gets an old state of a ticket after a newer
/// one.
final class Subscriptions: Sendable {
  private struct Subscriber {
    let socket: Socket
    var ids: Set<Int64> = []
    var followsAll = false
    /// The tickets that wait until the client has received what was sent. Their state is read when
    /// they are sent.
    var pending: [Int64] = []
    /// Whether a send is in progress that continues with `pending`.
    var isDraining = false
    /// The bytes of updates that were delayed because the client is slow.
    var delayedBytes = 0
  }

  private struct State {
    var subscribers: [ObjectIdentifier: Subscriber] = [:]
    var byTicket: [Int64: Set<ObjectIdentifier>] = [:]
    var forAll: Set<ObjectIdentifier> = []
    /// The changes up to here were sent. Nil when nobody follows a ticket, or when the store could
    /// not be read for the first one who does.
    var mark: ChangeMark?

    var isFollowed: Bool { !byTicket.isEmpty || !forAll.isEmpty }

    mutating func forget(_ socket: ObjectIdentifier, of id: Int64) {
      byTicket[id]?.remove(socket)
      if byTicket[id]?.isEmpty == true { byTicket[id] = nil }
    }

    func followers(of id: Int64) -> [Socket] {
      (byTicket[id] ?? []).union(forAll).compactMap { subscribers[$0]?.socket }
    }
  }

  /// How often changes by other processes are read while a client follows tickets.
  private static let interval: DispatchTimeInterval = .milliseconds(250)
  /// The most tickets that one client can follow by id. For more there is `all`.
  private static let mostTickets = 10_000
  /// A client that is too far behind and receives nothing for this long is disconnected.
  private static let longestStall: Duration = .seconds(5)
  /// The tickets that are read from the store at once.
  private static let pageSize = 50

  private let store: any Store
  private let queue = DispatchQueue(label: "subscriptions")
  private let state = Mutex(State())
  /// Whether a reading of the changes is already due.
  private let isWakePending = Mutex(false)
  private let count = Mutex(0)

  init(_ store: any Store) {
    self.store = store
    tick()
  }

  private func tick() {
    queue.asyncAfter(deadline: .now() + Self.interval) { [weak self] in
      if self?.sendChanges() == true { self?.sendUnread() }
      self?.dropStalled()
      self?.tick()
    }
  }

  /// The number of open WebSockets.
  var sockets: Int { count.withLock { $0 } }

  /// Reads the changes at once.
  func wake() {
    let isFirst = isWakePending.withLock { isWakePending in
      defer { isWakePending = true }
      return !isWakePending
    }
    guard isFirst else { return }
    queue.async { [self] in
      isWakePending.withLock { $0 = false }
      sendChanges()
    }
  }
}

extension Subscriptions {
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
      begin()
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
      if state.withLock({ $0.mark != nil }) { sendPending(socket) }
    }
  }

  func subscribeToAll(_ socket: Socket) {
    queue.async { [self] in
      begin()
      state.withLock { state in
        guard state.subscribers[socket.id] != nil else { return }
        state.subscribers[socket.id]?.followsAll = true
        state.forAll.insert(socket.id)
      }
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
      state.subscribers[socket.id]?.followsAll = false
      state.forAll.remove(socket.id)
    }
  }

  private func later(_ body: @escaping @Sendable (inout State) -> Void) {
    queue.async { [self] in state.withLock { body(&$0) } }
  }

  /// Starts reading changes before the first client subscribes. Nobody needs earlier ones. If it
  /// fails, `sendChanges` begins later, for all who have subscribed until then.
  private func begin() {
    guard state.withLock({ $0.mark == nil && !$0.isFollowed }) else { return }
    let mark = try? store.changes(since: nil).mark
    state.withLock { $0.mark = mark }
  }

  /// Sends the client's pending tickets, one page at a time. If they cannot be read, they stay
  /// pending.
  ///
  /// - Returns: whether they could be read.
  @discardableResult
  private func sendPending(_ socket: Socket) -> Bool {
    let ids = state.withLock { state in
      guard var subscriber = state.subscribers[socket.id], !subscriber.isDraining else {
        return [] as [Int64]
      }
      let ids = Array(subscriber.pending.prefix(Self.pageSize))
      subscriber.pending.removeFirst(ids.count)
      subscriber.isDraining = !ids.isEmpty
      if ids.isEmpty { subscriber.delayedBytes = 0 }
      state.subscribers[socket.id] = subscriber
      return ids
    }
    if ids.isEmpty { return true }
    guard let tickets = try? store.tickets(ids) else {
      state.withLock { state in
        state.subscribers[socket.id]?.pending.insert(contentsOf: ids, at: 0)
        state.subscribers[socket.id]?.isDraining = false
      }
      return false
    }
    let updates = tickets.map(\.update)
    guard let last = updates.last else {
      isDrained(socket)
      return true
    }
    for update in updates.dropLast() { socket.send(update) }
    socket.send(last) { [self] in queue.async { [self] in isDrained(socket) } }
    return true
  }

  /// Sends the pending tickets that could not be read before. The first that cannot be read now
  /// ends it, because each one blocks the queue while the store is away.
  private func sendUnread() {
    let waiting = state.withLock { state in
      state.subscribers.values.filter { !$0.pending.isEmpty && !$0.isDraining }.map(\.socket)
    }
    for socket in waiting where !sendPending(socket) { return }
  }

  private func isDrained(_ socket: Socket) {
    state.withLock { $0.subscribers[socket.id]?.isDraining = false }
    sendPending(socket)
  }
}

extension Subscriptions {
  /// - Returns: false if the store could not be read. Then the next tick sends the same changes again.
  @discardableResult
  private func sendChanges() -> Bool {
    let (mark, isFollowed) = state.withLock { ($0.mark, $0.isFollowed) }
    guard isFollowed else {
      state.withLock { $0.mark = nil }
      return true
    }
    do throws(StoreError) {
      let changes = try store.changes(since: mark)
      try send(changes, since: mark)
      state.withLock { $0.mark = changes.mark }
      return true
    } catch { return false }
  }

  private func send(_ changes: Changes, since mark: ChangeMark?) throws(StoreError) {
    guard mark != nil, changes.isWhole else { return try sendEverything() }
    let wanted = state.withLock { state in
      state.forAll.isEmpty ? changes.ids.filter { state.byTicket[$0] != nil } : changes.ids
    }
    let found = try sendUpdates(wanted)
    for id in wanted where !found.contains(id) {
      let erasure: JSON = ["type": "ticket_erased", "data": ["id": .int(id)]]
      for socket in state.withLock({ $0.followers(of: id) }) { socket.send(erasure) }
    }
  }

  /// - Returns: the tickets that exist.
  @discardableResult
  private func sendUpdates(_ ids: [Int64]) throws(StoreError) -> Set<Int64> {
    var found: Set<Int64> = []
    for start in stride(from: 0, to: ids.count, by: Self.pageSize) {
      let page = ids[start..<min(start + Self.pageSize, ids.count)]
      for ticket in try store.tickets(page) {
        found.insert(ticket.id)
        let update = ticket.update
        for socket in state.withLock({ $0.followers(of: ticket.id) }) {
          send(update, of: ticket.id, to: socket)
        }
      }
    }
    return found
  }

  /// Sends an update to a client. If the client is busy, the ticket becomes pending, and is read
  /// anew when it is sent.
  private func send(_ update: [UInt8], of id: Int64, to socket: Socket) {
    let isLater = state.withLock { state in
      guard var subscriber = state.subscribers[socket.id] else { return true }
      guard socket.isBusy || !subscriber.pending.isEmpty else { return false }
      subscriber.delayedBytes += update.count
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
        $0.delayedBytes + $0.socket.behind > Socket.mostBehind
          && now - $0.socket.progress > Self.longestStall
      }
    }
    for subscriber in stalled { subscriber.socket.close() }
  }

  /// Handles changes that the store does not list. Clients that follow tickets by id get all of them.
  /// Clients that follow all tickets are disconnected, so that they reload.
  private func sendEverything() throws(StoreError) {
    let (ids, lost) = state.withLock { state in
      (Array(state.byTicket.keys), state.forAll.compactMap { state.subscribers[$0]?.socket })
    }
    for socket in lost { socket.close() }
    try sendUpdates(ids)
  }
}

extension Ticket {
  /// The message about a changed ticket.
  fileprivate var update: [UInt8] {
    let message: JSON = ["type": "ticket_updated", "data": serviceJSON]
    return message.utf8
  }
}
