# Builds, installs and tests triage. On a fresh machine with Swift: `make deps install`.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT_BUILD = swift build -c release --static-swift-stdlib
# Package.swift has the server only for who asks for it.
WITH_SERVER = TRIAGE_SERVER=1
BINARY = .build/release/triage
SERVER = .build/release/triage-serve
bindir = $(DESTDIR)$(PREFIX)/bin
datadir = $(DESTDIR)$(PREFIX)/share

# What the build needs, and what the tests need beyond it, by Debian's names.
BUILD_PACKAGES = libsqlite3-dev libcurl4-openssl-dev
TEST_PACKAGES = mandoc shellcheck bash zsh fish jq sqlite3 curl util-linux strace postgresql \
  pgbouncer iproute2 socat python3 chromium fonts-dejavu-core nginx caddy systemd \
  openssl

.PHONY: all build deps test-deps install install-server uninstall test bench soak lint generate clean

all: build

build:
	$(SWIFT_BUILD) --product triage

deps:
	@Tests/install-packages $(BUILD_PACKAGES)

test-deps:
	@Tests/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES)

install: build
	install -d "$(bindir)" "$(datadir)/man/man1" "$(datadir)/zsh/site-functions" \
	  "$(datadir)/bash-completion/completions" "$(datadir)/fish/vendor_completions.d"
	install -s -m 755 $(BINARY) "$(bindir)/triage"
	install -m 644 man/triage.1 "$(datadir)/man/man1/triage.1"
	install -m 644 completions/triage.bash "$(datadir)/bash-completion/completions/triage"
	install -m 644 completions/_triage "$(datadir)/zsh/site-functions/_triage"
	install -m 644 completions/triage.fish "$(datadir)/fish/vendor_completions.d/triage.fish"

# SwiftNIO, which the server is built on, takes a few minutes to build.
install-server: install
	$(WITH_SERVER) $(SWIFT_BUILD) --product triage-serve
	install -s -m 755 $(SERVER) "$(bindir)/triage-serve"
	install -d "$(datadir)/doc/triage"
	install -m 644 deploy/triage.service deploy/nginx.conf deploy/Caddyfile "$(datadir)/doc/triage"

uninstall:
	rm -f "$(bindir)/triage" "$(bindir)/triage-serve" "$(datadir)/man/man1/triage.1" \
	  "$(datadir)/bash-completion/completions/triage" \
	  "$(datadir)/zsh/site-functions/_triage" "$(datadir)/fish/vendor_completions.d/triage.fish"
	rm -rf "$(datadir)/doc/triage"

# Tests that wait for other processes come after those that only compute, or these starve them. They
# are run by the bundle itself, as `swift test` cannot say how many of them may run at once.
PROCESS_TESTS = CommandLineTests|ProcessingTests|ServerTests|PostgresStoreTests
RUN_PROCESS_TESTS = .build/debug/triagePackageTests.xctest --testing-library swift-testing \
  --experimental-maximum-parallelization-width 4 --filter '$(PROCESS_TESTS)'

test: lint
	$(WITH_SERVER) swift build --build-tests --explicit-target-dependency-import-check error
	$(WITH_SERVER) swift test --skip-build --skip '$(PROCESS_TESTS)'
	$(RUN_PROCESS_TESTS)
	$(WITH_SERVER) swift build --product triage-serve
	Tests/BrowserTests/run

# Writes the manual and the completions anew from the table of commands and flags.
generate:
	swift build --product triage
	.build/debug/triage help --man >man/triage.1
	.build/debug/triage completions bash >completions/triage.bash
	.build/debug/triage completions zsh >completions/_triage
	.build/debug/triage completions fish >completions/triage.fish

# Trains the embedded model anew from its corpus; the same corpus gives the same weights.
TRAINING = Sources/EmbeddedModel/Training
model:
	python3 -m venv .build/training
	.build/training/bin/pip install --quiet --requirement $(TRAINING)/requirements.txt
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1 \
	  .build/training/bin/python $(TRAINING)/train.py
	version=$$(sed -n 's/.*"version": "\(.*\)",/\1/p' $(TRAINING)/figures.json) && \
	  sed -i "s/embedded-[0-9a-f]*/$$version/" Sources/CModelWeights/CModelWeights.c

# The texts that were made to take long come last, because they fail it when one takes too long.
bench: build
	$(SWIFT_BUILD) --product masking-benchmark
	Tests/Benchmarks/model .build/release/masking-benchmark
	Tests/Benchmarks/start-up $(BINARY)
	Tests/Benchmarks/pass $(BINARY)
	Tests/Benchmarks/million $(BINARY)
	Tests/Benchmarks/queue $(BINARY)
	Tests/Benchmarks/postgres $(BINARY)
	$(WITH_SERVER) $(SWIFT_BUILD) --product triage-serve
	Tests/Benchmarks/server $(dir $(BINARY))
	.build/release/masking-benchmark --hostile

# Kills two thousand passes at random instants, and a server for ten minutes, and looks what is left;
# three quarters of an hour.
soak: build
	Tests/Benchmarks/soak $(BINARY)
	$(WITH_SERVER) $(SWIFT_BUILD) --product triage-serve
	Tests/Benchmarks/server-soak $(SERVER)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

clean:
	swift package clean
