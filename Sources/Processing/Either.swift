// Waiting for whichever of two things comes first.

/// Returns when one of them does, and cancels the other.
func either(
  _ one: @escaping @Sendable () async -> Void, _ other: @escaping @Sendable () async -> Void
) async {
  await withTaskGroup { group in
    group.addTask { await one() }
    group.addTask { await other() }
    await group.next()
    group.cancelAll()
  }
}
