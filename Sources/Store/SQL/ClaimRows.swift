// Reads claims and their owners from rows.

extension Owner {
  package init(_ row: some SQLRow) {
    self.init(
      host: row["lease_host"], process: row["lease_pid"], started: row["lease_started"] ?? 0)
  }
}

extension Claim {
  package init(_ row: some SQLRow, of selection: Selection) {
    self.init(
      id: row["id"], complaint: row["customer_complaint"], customer: row["customer"],
      note: selection.note, token: row["token"], faults: selection.isAnew ? 0 : row["faults"],
      outages: row["outages"], crashes: row["crashes"], isAgain: row["is_again"] ?? false,
      isAnew: selection.isAnew)
  }
}

/// Ends the lease of a ticket.
package let freed = """
  lease_host = NULL, lease_pid = NULL, lease_started = NULL, lease_expires_at = NULL
  """

/// The status of a ticket without a claim.
package let unclaimed = """
  CASE WHEN analysis_id IS NOT NULL THEN 'completed'
    WHEN faults >= \(Claim.maximumFaults) THEN 'failed' ELSE 'pending' END
  """
