// Finding tickets: what the index holds, in which order it is found, and how it is looked up.

import Foundation
import Privacy
import Support
import Testing
import Tickets

@testable import SQLiteStore
@testable import Store

@Suite struct SearchTests {
  private func found(
    _ store: any Store, _ typed: String, after last: Int64? = nil,
    _ change: (inout TicketFilter) -> Void = { _ in }
  ) throws -> [Int64] {
    var filter = TicketFilter()
    change(&filter)
    let query = try #require(SearchQuery(typed))
    if let last { return try #require(try store.matches(query, filter, after: last)).ids }
    return try store.matches(query, filter, below: .max, atLeast: 1)?.ids ?? []
  }

  /// What is stored, what is typed.
  @Test(arguments: [
    ("Straße", "STRASSE"), ("STRASSE", "straße"), ("STRAẞE", "strasse"), ("Straße", "Straß*"),
    ("Straße", "stras*"), ("oﬃce ﬁle", "office file"), ("office", "oﬃce"), ("cœur", "COEUR"),
    ("Ærø", "aero"), ("Łódź", "lodz"), ("đỗ nam", "do nam"), ("Ĳsland", "ijsland"),
    ("die Straße hier", "\"die strasse hier\""), ("ﻻ", "لا"), ("ışık", "isik"),
  ])
  func ligaturesAndStrokesAreFoundByTheirLetters(stored: String, typed: String) throws {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add(submission("A text: \(stored)."))
    try store.add(submission("another"))
    let query = try #require(SearchQuery(typed))
    #expect(try store.matches(query, TicketFilter(), below: .max, atLeast: 1)?.ids == [id])
    #expect(query.ranges(in: "A text: \(stored).").isEmpty == false)
    // What is erased leaves nothing in the index.
    #expect(try store.forget([id]).isEmpty)
    #expect(try store.matches(query, TicketFilter(), below: .max, atLeast: 1) == nil)
    #expect(
      try folder.sqlite3("INSERT INTO search (search) VALUES ('integrity-check')") == "")
  }

  /// What is stored, what is typed.
  @Test(
    .onEveryStore,
    arguments: [
      ("где платёж", "платеж"), ("где платеж", "платёж"), ("ПЛАТЁЖ", "плате*"), ("ещё раз", "еще"),
      ("ещё нет платежа", "\"ЕЩЕ нет\" платеж*"), ("їжа йде", "іжа иде"), ("іжа", "їжа"),
      ("Η χρέωση ήταν διπλή", "χρεωση ηταν διπλη"), ("η χρεωση", "ΧΡΈΩΣΗ"), ("ΧΡΈΩΣΗ", "χρεω*"),
      ("ᾠδή", "ωδη"), ("ωδη", "ᾠδή"), ("καλός", "ΚΑΛΌΣ"), ("Ӂок", "жок"),
    ])
  func accentsOfNoScriptMatter(stored: String, typed: String) throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission("nothing of that"))
    try store.add(submission(stored))
    #expect(try found(store, typed) == [2])
  }

  @Test(
    .onEveryStore,
    arguments: [
      ("refund", "refund"), ("REFUND me", "Me, refund!"), ("\"charged twice\"", "charged twice"),
      ("“charged twice”", "charged twice"), ("refu*", "refunded"),
      ("\"charged tw\"*", "charged twice"),
      ("log-in", "log in"), ("ecole", "École"), ("GRÜßE", "Grüße"), ("dont*", "dontknow"),
      ("退款", "我要退款,因为坏了"), ("款", "我要退款,因为坏了"), ("要退款", "我要退款,因为坏了"),
      ("カメ", "このカメラ"), ("환불", "환불해 주세요"), ("เงิน", "คืนเงินให้ฉัน"), ("привет", "Привет!"),
      ("شكرا", "شكرا جزيلا"), ("नमस्ते", "नमस्ते दुनिया"), ("😡", "so bad😡"), ("🤬", "🤬🤬"),
      ("𠮷野", "𠮷野家"), ("a\"b", "b a"), ("NEAR(a b)", "near a b"), ("complaint:x", "complaint x"),
      ("a AND b", "a and b"), ("^a", "a"), ("-a", "a"), ("a + b", "b a"), ("\"open", "open"),
      ("a\0b", "a b"), ("a\"\u{301}b", "a b"), ("refund \u{166D}", "refund"),
      (String(repeating: "refund\"\u{301}", count: 70), String(repeating: "refund ", count: 70)),
    ])
  func whateverIsTypedIsSearched(typed: String, text: String) throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission("nothing of that"))
    try store.add(submission(text))
    #expect(try found(store, typed) == [2])
  }

  @Test(
    .onEveryStore,
    arguments: ["", " ", "\"", "\"\"", "*", "-", ":", "!?", "()", "\0", "\u{301}", "\u{200B}"])
  func withoutAWordThereIsNothingToSearch(typed: String) {
    #expect(SearchQuery(typed) == nil)
  }

  @Test(
    .onEveryStore,
    arguments: [
      ("charged once", "charged twice"), ("\"twice charged\"", "charged twice"),
      ("refun", "refund"),
      ("款退", "退款"), ("\"refund me\"*", "refund you"),
    ])
  func whatIsNotThereIsNotFound(typed: String, text: String) throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission(text))
    #expect(try found(store, typed) == [])
  }

  @Test func everyTextIsSearchedAsItStandsNow() throws {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add(submission("walrus"))
    #expect(try found(store, "sorry") == [])
    try store.complete(id, analysis())
    #expect(try found(store, "walrus summary sorry") == [id])
    _ = try store.setReply(
      redact("first giraffe"), of: id, by: redact("Kim"), replacing: nil, at: at(3))
    #expect(try found(store, "giraffe walrus") == [id])
    // An outcome whose lease was lost changes nothing, here neither.
    let lost = Claim(
      id: id, complaint: "", customer: nil, note: nil, token: 99, faults: 0, outages: 0, crashes: 0,
      isAgain: false, isAnew: false)
    #expect(try store.finishOne(lost, .completed(analysis()), at: at(3)) == false)
    #expect(try found(store, "giraffe walrus") == [id])
    _ = try store.setReply(
      redact("second zebra"), of: id, by: redact("Kim"), replacing: nil, at: at(4))
    #expect(try found(store, "giraffe") == [])
    #expect(try found(store, "zebra sorry") == [id])
    // Another program's change is indexed too.
    try folder.sqlite3("UPDATE ticket SET customer_complaint = '海象 otter'")
    #expect(try found(store, "walrus") == [])
    #expect(try found(store, "象 otter zebra") == [id])
    try folder.sqlite3("INSERT INTO search (search) VALUES ('integrity-check')")
  }

  @Test func nothingIsLeftOfADeletedTicket() throws {
    let folder = try Folder()
    let store = try folder.file()
    for index in 1...50 { try store.add(submission("common words \(index)")) }
    let id = try store.add(submission("qzxwalrusking 海象王"))
    try store.complete(id, analysis())
    _ = try store.setReply(
      redact("qzxgiraffe"), of: id, by: redact("Kim"), replacing: nil, at: at(3))
    _ = try store.setReply(redact("qzxzebra"), of: id, by: redact("Kim"), replacing: nil, at: at(3))
    let refused = try folder.sqlite3("DELETE FROM analysis; DELETE FROM reply")
    #expect(refused.contains("its ticket shows it"))
    try store.write { database in
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "DELETE FROM ticket WHERE id = \(id)")
      try database.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
    }
    #expect(try found(store, "common").count == 50)
    #expect(try found(store, "qzxwalrusking") == [])
    let bytes = try #require(FileManager.default.contents(atPath: folder.database))
    // Words that are neighbours in the index share their beginning, so look for the rest.
    for rest in ["walrusking", "giraffe", "zebra", "象"] {
      #expect(bytes.range(of: Data(rest.utf8)) == nil, "\(rest)")
    }
  }

  @Test(.onEveryStore) func theBestMatchComesFirst() throws {
    let folder = try Folder()
    let store = try folder.store()
    let filler = String(repeating: "and many other words that say nothing of it ", count: 8)
    try store.add(submission("refund " + filler))
    try store.add(submission("refund, refund, refund! I want a refund"))
    try store.add(submission(filler + "refund it, refund me"))
    try store.add(submission("a refund"))
    try store.add(submission("a refund"))
    #expect(try found(store, "refund") == [2, 5, 4, 3, 1])
  }

  @Test(.onEveryStore) func aSearchIsFilteredAndSorted() throws {
    let folder = try Folder()
    let store = try folder.store()
    for index in 1...6 {
      let customer = index.isMultiple(of: 2) ? "Jo" : nil
      let text = String(repeating: "refund ", count: 7 - index) + "please"
      try store.add(submission(text, customer: customer), at: at(Int64(index)))
    }
    #expect(try found(store, "refund") { $0.customer = "jo" } == [2, 4, 6])
    #expect(try found(store, "refund") { $0.since = at(3) } == [3, 4, 5, 6])
    var filter = TicketFilter()
    filter.words = SearchQuery("please")
    filter.customer = "Jo"
    let newest = try store.tickets(filter, by: .created, after: nil, limit: 2)
    #expect(newest.map(\.id) == [6, 4])
    let rest = try store.tickets(filter, by: .created, after: newest.last, limit: 2)
    #expect(rest.map(\.id) == [2])
  }

  @Test(.onEveryStore) func pagesNeitherSkipNorRepeatWhileTicketsArrive() throws {
    let folder = try Folder()
    let store = try folder.store()
    for index in 1...40 {
      try store.add(submission(String(repeating: "refund ", count: index % 7 + 1) + "now"))
    }
    let whole = try found(store, "refund")
    var (paged, last): ([Int64], Int64?) = ([], nil)
    repeat {
      let page = try found(store, "refund", after: last).prefix(3)
      paged += page
      last = page.last
      try store.add(submission(String(repeating: "refund ", count: paged.count % 9 + 1) + "new"))
    } while last != nil
    #expect(paged.filter { $0 <= 40 } == whole)
    let query = try #require(SearchQuery("elephant"))
    #expect(try store.matches(query, TicketFilter(), after: 3) == nil)
  }

  @Test(.onEveryStore) func whatArrivesMeanwhileChangesNoPage() throws {
    let folder = try Folder()
    let store = try folder.store()
    let count = Int(Matches.span) + 25
    try store.prepareImport()
    _ = try store.stage(
      (1...count).map { submission($0 == 10 ? "refund refund" : "a refund \($0)") })
    #expect(try store.submitStaged(at: at(1)).stored == count)
    let query = try #require(SearchQuery("refund"))
    let newest = try #require(try store.matches(query, TicketFilter(), below: .max, atLeast: 1))
    #expect(newest.ids == (Matches.span...Int64(count)).reversed())
    let older = try #require(
      try store.matches(query, TicketFilter(), below: newest.lowest, atLeast: 1))
    #expect(older.ids.first == 10)
    #expect(older.ids.count == Int(Matches.span) - 1)
    #expect(try store.matches(query, TicketFilter(), below: older.lowest, atLeast: 1) == nil)
    let last = older.ids[5]
    for _ in 1...12 { try store.add(submission("one more refund")) }
    let next = try #require(try store.matches(query, TicketFilter(), after: last))
    #expect(next.ids == Array(older.ids[6...]))
  }

  /// With a common filter and in a list's order, no table is read from end to end and nothing is
  /// sorted: SQLite says SCAN without an index for the one, and TEMP B-TREE for the other.
  @Test func listsAreReadFromAnIndexInTheirOrder() throws {
    let folder = try Folder()
    let store = try folder.file()
    try store.complete(store.add(), analysis())
    let last = try #require(try store.ticket(1))
    var filters = Array(repeating: TicketFilter(), count: 10)
    filters[1].isResolved = false
    filters[2].urgencies = [.high]
    filters[3].urgencies = [.high, .low]
    filters[4].categories = [.billing]
    filters[5].statuses = [.failed]
    filters[6].needsReview = true
    filters[7].customer = "Jo"
    filters[8].since = at(1)
    filters[9].isResolved = false
    filters[9].urgencies = [.high]
    for (index, filter) in filters.enumerated() {
      for page in [nil, last] {
        let sql = try store.read { try $0.listing(filter, .created, page).sql }
        let plan = try folder.sqlite3("EXPLAIN QUERY PLAN SELECT * \(sql)")
        #expect(!plan.contains("TEMP B-TREE"), "\(index): \(plan)")
        #expect(plan.contains("ticket USING"), "\(index): \(plan)")
      }
    }
    for order in [TicketOrder.urgency, .sentiment] {
      for filter in filters.prefix(2) {
        let sql = try store.read { try $0.listing(filter, order, last).sql }
        let plan = try folder.sqlite3("EXPLAIN QUERY PLAN SELECT * \(sql)")
        #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
        #expect(plan.contains("SEARCH ticket USING INDEX"), "\(plan)")
      }
    }
  }

  /// Up to two hundred words are looked up for a beginning, more are FTS5's affair.
  @Test(.onEveryStore, arguments: [3, 200, 201, 400])
  func aBeginningFindsEveryWordThatBeginsSo(count: Int) throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission("refute an old claim"))
    for number in 0..<count { try store.add(submission("old refund\(number) once")) }
    #expect(try found(store, "refund* old").count == count)
    #expect(try found(store, "\"once refund\"* old") == [])
    #expect(try found(store, "\"old refund\"* once").count == count)
    #expect(try found(store, "refunds*") == [])
    #expect(try found(store, "refund\(count - 1)*") == [Int64(count) + 1])
  }

  @Test(.onEveryStore) func formsOfABeginningCountAsOneWord() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission("refund broke broke broke"))
    try store.add(submission("refund refunds broke xx"))
    #expect(try found(store, "refu* broke") == [1, 2])
    #expect(try found(store, "broke refu*") == [1, 2])
  }

  @Test func aPageOfManyThousandsIsReadAtOnce() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission("refund"))
    try folder.sqlite3(
      """
      INSERT INTO ticket (id, customer_complaint, created_at, updated_at, status, rough_urgency)
      VALUES (1500, 'refund', 0, 0, 'pending', 1), (1501, 'refund refund', 0, 0, 'pending', 1),
        (2100, 'refund', 0, 0, 'pending', 1)
      """)
    let query = try #require(SearchQuery("refund"))
    let two = try store.matches(query, TicketFilter(), below: .max, atLeast: 2)
    #expect(two?.ids == [2100, 1501, 1500])
    #expect(two?.lowest == 1000)
    let all = try store.matches(query, TicketFilter(), below: .max, atLeast: 100)
    #expect(all?.ids == [2100, 1501, 1500, 1])
    #expect(try store.matches(query, TicketFilter(), after: 1501)?.ids == [1500])
  }

  @Test(.onEveryStore) func theWordsAreMarkedWhereTheyStand() throws {
    let marked = { (typed: String, text: String) in
      SearchQuery(typed)?.ranges(in: text).map { String(text[$0]) }
    }
    #expect(marked("ecole refund*", "École, Refunded, refun") == ["École", "Refunded"])
    #expect(marked("\"charged twice\"", "charged charged twice") == ["charged twice"])
    #expect(marked("退款", "我要退款") == ["退款"])
    #expect(marked("x", "") == [])
  }
}
