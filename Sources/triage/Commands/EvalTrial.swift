// One engine's trial on labelled complaints.

import Configuration
import Foundation
import Privacy
import Processing
import Store
import Tickets

/// One engine's judgements of all complaints.
struct Trial {
  let maker: Maker
  let evaluation: Evaluation
  let report: PassReport

  /// Judges in a pass over a temporary database, which is deleted afterwards.
  init(
    _ choice: EngineChoice, _ complaints: [LabelledComplaint], _ options: PassOptions,
    _ session: Session
  ) async throws {
    let folder = try makeTemporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let scratch = try DatabasePlace.file("\(folder)/eval.db").open(create: true)
    let own = try? session.existingStore()
    let engine = try session.settings.engine(choice, own ?? scratch, clock: session.clock)
    maker = engine.maker
    let now = session.clock.now()
    try Self.fill(scratch, complaints, at: now)
    var pass = Pass(
      store: scratch, engine: engine,
      playbook: try session.settings.playbook(for: engine),
      clock: session.clock, owner: .current(), options: options)
    pass.paceStore = own
    try pass.checkPrice()
    try own.map { try pass.copyQuota(from: $0, to: scratch, at: now) }
    report = try await session.run(pass, [.waiting], total: complaints.count)
    try own.map { try pass.copyQuota(from: scratch, to: $0, at: session.clock.now()) }
    evaluation = try Self.evaluation(complaints, scratch)
  }

  private static func fill(
    _ store: any Store, _ complaints: [LabelledComplaint], at now: Timestamp
  ) throws {
    try store.prepareImport()
    _ = try store.stage(
      complaints.enumerated().map { index, complaint in
        Submission(
          complaint: complaint.text, origin: Origin(), roughUrgency: .low, record: index + 1)
      })
    _ = try store.submitStaged(at: now)
  }

  private static func evaluation(
    _ complaints: [LabelledComplaint], _ store: any Store
  ) throws -> Evaluation {
    var evaluation = Evaluation()
    for (index, complaint) in complaints.enumerated() {
      if let labels = try store.ticket(Int64(index + 1)).flatMap({ Labels($0.labels) }) {
        evaluation.add(labels, for: complaint.labels)
      } else {
        evaluation.unjudged += 1
      }
    }
    return evaluation
  }
}

extension Pass {
  /// Copies a used-up quota from one database to another.
  fileprivate func copyQuota(
    from source: any Store, to target: any Store, at now: Timestamp
  ) throws {
    func account(_ store: any Store) throws -> Account? {
      var pass = self
      pass.store = store
      return try pass.account()
    }
    guard let known = try account(source), let account = try account(target),
      let quota = try source.quota(of: known, at: now)
    else { return }
    try target.set(quota, of: account, at: now)
  }
}
