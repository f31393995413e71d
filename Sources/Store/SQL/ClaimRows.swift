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
