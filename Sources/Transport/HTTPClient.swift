// libcurl's multi interface behind one async call.

import CCurl
import Foundation
import Synchronization

/// Sends many requests at once over connections that it keeps. Its thread starts with the first
/// request and ends with the client.
package final class HTTPClient: Sendable {
  private let caBundle: String?
  private let loop = Mutex<Loop?>(nil)

  /// - Parameter caBundle: a file of PEM certificates to trust instead of the system's.
  package init(caBundle: String? = nil) { self.caBundle = caBundle }

  deinit { loop.withLock { $0?.stop() } }

  /// Returns the answer, or throws within the request's time-out. Cancelling the task ends it at
  /// once.
  package func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    guard let loop = startedLoop() else { throw .notInstalled }
    let id = loop.nextID()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        loop.start(Order(id: id, request: request) { continuation.resume(returning: $0) })
        // The cancellation may have come before the order was there to be cancelled.
        if Task.isCancelled { loop.cancel(id) }
      }
    } onCancel: {
      loop.cancel(id)
    }
    return try result.get()
  }

  /// Loads libcurl at the first call, because most commands never make one.
  private func startedLoop() -> Loop? {
    loop.withLock { loop in
      if loop == nil, let multi = MultiHandle() { loop = Loop(multi, caBundle: caBundle) }
      return loop
    }
  }
}

/// A request on its way to the loop.
private struct Order: Sendable {
  let id: Int
  let request: HTTPRequest
  let finish: Completion
}

/// The thread that drives one multi handle, and the queue of its orders.
private final class Loop: Sendable {
  private struct Mailbox {
    var lastID = 0
    var orders: [Order] = []
    var cancelled: [Int] = []
    var isStarted = false
    var isStopped = false
  }

  private let multi: MultiHandle
  private let caBundle: String?
  private let mailbox = Mutex(Mailbox())

  init(_ multi: consuming MultiHandle, caBundle: String?) {
    self.multi = multi
    self.caBundle = caBundle
  }

  func nextID() -> Int {
    mailbox.withLock { box in
      box.lastID += 1
      return box.lastID
    }
  }

  func start(_ order: Order) {
    let (isFirst, isWoken) = mailbox.withLock { box in
      defer {
        box.isStarted = true
        box.orders.append(order)
      }
      // The orders that are still there have already woken the thread.
      return (!box.isStarted, !box.orders.isEmpty)
    }
    if isFirst { Thread.detachNewThread { self.run() } }
    if !isWoken { multi.wake() }
  }

  func cancel(_ id: Int) {
    mailbox.withLock { $0.cancelled.append(id) }
    multi.wake()
  }

  func stop() {
    mailbox.withLock { $0.isStopped = true }
    multi.wake()
  }

  private func run() {
    var transfers: [Int: Transfer] = [:]
    while true {
      let box = mailbox.withLock { box in
        defer { (box.orders, box.cancelled) = ([], []) }
        return box
      }
      for order in box.orders { begin(order, in: &transfers) }
      for id in box.cancelled { abandon(id, in: &transfers) }
      if box.isStopped { break }
      var running: Int32 = 0
      ccurl_multi_perform(multi.raw, &running)
      collect(from: &transfers)
      ccurl_multi_poll(multi.raw, 60_000)
    }
    for id in Array(transfers.keys) { abandon(id, in: &transfers) }
  }

  private func begin(_ order: Order, in transfers: inout [Int: Transfer]) {
    guard let transfer = Transfer(order.request, caBundle: caBundle, finish: order.finish),
      ccurl_multi_add(multi.raw, transfer.easy.raw) == CURLM_OK
    else { return order.finish(.failure(.refused(code: CURLE_FAILED_INIT.rawValue))) }
    transfers[order.id] = transfer
  }

  private func abandon(_ id: Int, in transfers: inout [Int: Transfer]) {
    guard let transfer = transfers.removeValue(forKey: id) else { return }
    ccurl_multi_remove(multi.raw, transfer.easy.raw)
    transfer.cancel()
  }

  private func collect(from transfers: inout [Int: Transfer]) {
    var code = CURLE_OK
    while let raw = ccurl_multi_next_done(multi.raw, &code) {
      guard let (id, transfer) = transfers.first(where: { $0.value.easy.raw == raw }) else {
        continue
      }
      ccurl_multi_remove(multi.raw, raw)
      transfers[id] = nil
      transfer.complete(with: code)
    }
  }
}
