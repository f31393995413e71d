// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A room of the house: what it may import is what `dependencies` names, and nothing else.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// The tests of a room, which may also use the fakes in Tests/Support.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["Support"], swiftSettings: strict)
}

let package = Package(
  name: "triage",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "triage", targets: ["triage"])],
  dependencies: [
    // SQLite: prepared statements, transactions and errors without writing against its C interface.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Tests only: the HTTP server inside the fake Gemini.
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .executableTarget(
      name: "triage",
      dependencies: [
        "Configuration", "Processing", "Engines", "Guard", "Store", "Privacy", "Text", "Tickets",
      ],
      resources: [.embedInCode("Templates")], swiftSettings: strict),
    room(
      "Configuration",
      ["Engines", "PostgresStore", "SQLiteStore", "Store", "Transport", "Privacy", "Tickets"]),
    room("Processing", ["Engines", "EmbeddedModel", "Guard", "Store", "Privacy", "Tickets"]),
    room("Engines", ["Transport", "EmbeddedModel", "Privacy", "Text", "Tickets"]),
    room("Guard", ["EmbeddedModel", "Privacy", "Text", "Tickets"]),
    room("Store", ["Privacy", "Text", "Tickets"]),
    room(
      "SQLiteStore",
      [
        .product(name: "GRDB", package: "GRDB.swift"),
        // SQLite's C interface, for a full-text function that GRDB has no words for.
        .product(name: "GRDBSQLite", package: "GRDB.swift"), "Store", "Privacy", "Tickets",
      ]),
    room("PostgresStore", ["CPostgres", "Store", "Transport", "Privacy", "Tickets"]),
    room("Transport", ["CCurl"]),
    room("Privacy", ["EmbeddedModel", "Text", "Tickets"]),
    room("EmbeddedModel", ["CModelWeights", "Text", "Tickets"], exclude: ["Corpus", "Training"]),
    // The model's weights as constant data; Swift would make an array of them at start-up.
    .target(name: "CModelWeights", exclude: ["model.weights"]),
    room("Text"),
    room("Tickets"),
    // libcurl, from the system: HTTPS as every distribution patches it. Loaded when it is needed.
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    // libpq, from the system: PostgreSQL. Loaded when a database is there.
    .target(name: "CPostgres", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),

    .target(
      name: "Support", dependencies: [.product(name: "FlyingFox", package: "FlyingFox")],
      path: "Tests/Support", resources: [.copy("Resources")], swiftSettings: strict),
    .executableTarget(
      name: "masking-benchmark", dependencies: ["EmbeddedModel", "Guard", "Privacy", "Tickets"],
      path: "Tests/Benchmarks/Masking", swiftSettings: strict),
    tests("SupportTests"),
    tests("TicketsTests", ["Tickets"]),
    tests("TextTests", ["Text"]),
    tests("EmbeddedModelTests", ["EmbeddedModel", "Text", "Tickets"]),
    tests("PrivacyTests", ["Privacy", "Tickets"]),
    tests("TransportTests", ["Transport"]),
    tests(
      "StoreTests",
      [
        "PostgresStore", "SQLiteStore", "Store", "Privacy", "Tickets",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("PostgresStoreTests", ["PostgresStore", "Store", "Privacy", "Tickets"]),
    tests("EnginesTests", ["Engines", "Transport", "Privacy", "Text", "Tickets"]),
    tests("GuardTests", ["Guard", "EmbeddedModel", "Engines", "Privacy", "Text", "Tickets"]),
    tests(
      "ProcessingTests",
      ["Processing", "Engines", "PostgresStore", "SQLiteStore", "Store", "Privacy", "Tickets"]),
    tests("CommandLineTests", ["triage"]),
  ]
)

// Only with TRIAGE_SERVER=1 in the environment, so that nobody else downloads and builds SwiftNIO. A
// package trait cannot leave out a target.
if Context.environment["TRIAGE_SERVER"] == "1" {
  package.products.append(.executable(name: "triage-serve", targets: ["triage-serve"]))
  package.dependencies.append(
    // HTTP and WebSocket for `triage serve`.
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"))
  let nio = ["NIOCore", "NIOPosix", "NIOHTTP1", "NIOWebSocket"].map { name in
    Target.Dependency.product(name: name, package: "swift-nio")
  }
  package.targets += [
    .executableTarget(
      name: "triage-serve",
      dependencies: [
        "Server", "Configuration", "Processing", "Engines", "Store", "Transport", "Tickets",
      ],
      swiftSettings: strict),
    .target(
      name: "Server",
      dependencies: nio + [
        "Page", "Processing", "Engines", "Store", "Transport", "Privacy", "Text", "Tickets",
      ],
      exclude: ["Page"], swiftSettings: strict),
    // The agents' page, put into the binary by the C compiler.
    .target(name: "Page", path: "Sources/Server/Page", exclude: ["files"]),
    tests(
      "ServerTests",
      [
        "Server", "Configuration", "Processing", "Engines", "PostgresStore", "SQLiteStore", "Store",
        "Transport", "Privacy", "Tickets", "triage", "triage-serve",
      ]),
  ]
}
