// Changes of several threads share a transaction, and none of them harms another.

import Foundation
import GRDB
import Support
import Synchronization
import Testing

@testable import SQLiteStore

@Suite(.timeLimit(.minutes(5))) struct GroupCommitTests {
  @Test func whatComesWhileATransactionRunsSharesTheNext() throws {
    let folder = try Folder()
    let queue = try folder.file().queue
    try queue.write { try $0.execute(sql: "CREATE TABLE note (text TEXT)") }
    let before = try transactions(folder)
    let results = write(["pass", "usual", "posts", "pass"], in: queue)
    #expect(results.allSatisfy { (try? $0.get()) != nil })
    #expect(try transactions(folder) - before == 2)
    // In the order of their turns.
    let texts = try queue.read { try String.fetchAll($0, sql: "SELECT text FROM note") }
    #expect(texts == ["first", "posts", "usual", "pass", "pass"])
  }

  @Test func oneThatFailsHarmsNobody() throws {
    let folder = try Folder()
    let queue = try folder.file().queue
    try queue.write {
      try $0.execute(sql: "CREATE TABLE note (text TEXT CHECK (text <> 'wrong')) STRICT")
    }
    let results = write(["pass", "wrong", "posts"], in: queue)
    #expect(results.count { (try? $0.get()) != nil } == 2)
    #expect(throws: DatabaseError.self) { try results[1].get() }
    let texts = try queue.read { try String.fetchAll($0, sql: "SELECT text FROM note") }
    #expect(texts.sorted() == ["first", "pass", "posts"])
  }

  /// Stores the texts while another transaction runs, each from a thread of its own.
  private func write(_ texts: [String], in queue: DatabaseQueue) -> [Result<Void, any Error>] {
    let commits = GroupCommit()
    let results = Mutex([Int: Result<Void, any Error>]())
    let (threads, isRunning) = (DispatchGroup(), DispatchSemaphore(value: 0))
    func start(_ body: @escaping @Sendable () -> Void) {
      threads.enter()
      Thread.detachNewThread {
        body()
        threads.leave()
      }
    }
    start {
      try? commits.write(queue, .usual) { database in
        isRunning.signal()
        let end = ContinuousClock.now + .seconds(60)
        while commits.waiting < texts.count, .now < end { usleep(1000) }
        try database.insert("first")
      }
    }
    isRunning.wait()
    for (index, text) in texts.enumerated() {
      start {
        let turn: Turn = text == "posts" ? .posts : text == "pass" ? .pass : .usual
        let result = Result { try commits.write(queue, turn) { try $0.insert(text) } }
        results.withLock { $0[index] = result }
      }
    }
    threads.wait()
    return results.withLock { results in texts.indices.compactMap { results[$0] } }
  }

  /// How many there were, as the file's header counts them.
  private func transactions(_ folder: Folder) throws -> Int {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.database))
    return bytes[24..<28].reduce(0) { $0 << 8 | Int($1) }
  }
}

extension Database {
  fileprivate func insert(_ text: String) throws {
    try execute(sql: "INSERT INTO note VALUES (?)", arguments: [text])
  }
}
