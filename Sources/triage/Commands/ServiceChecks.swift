// What `doctor` checks of the settings, the engine and its service.

import Configuration
import Engines
import Privacy
import Store
import Tickets

/// Each setting with its source. Secret values are not shown.
func settingChecks(_ session: Session) -> [Check] {
  let settings = session.settings
  let complaints = settings.file.warnings.joined(separator: "; ")
  let fileCheck = Check(
    "settings file",
    complaints.isEmpty ? settings.file.path + (settings.file.isThere ? "" : " (none)") : complaints,
    cure: complaints.isEmpty ? nil : "correct it; its wrong lines are not used")
  return [fileCheck]
    + settingTable.map { setting in
      do { try settings.check(setting) } catch { return Check(setting.name, error) }
      guard let (value, source) = settings.lookUp(setting) else {
        return Check(setting.name, "\(setting.defaultValue ?? "not set") (default)")
      }
      return Check(setting.name, "\(setting.shown(value)) (\(source.name))")
    }
}

extension SettingDescription {
  fileprivate func shown(_ value: String) -> String {
    if isSecret { return "set, not shown" }
    let place = name == Self.database.name ? try? DatabasePlace(value) : nil
    return if case .server(let address) = place { address.name } else { value }
  }
}

extension Settings {
  /// Reads the setting as a command would.
  fileprivate func check(_ setting: SettingDescription) throws {
    switch setting.name {
    case SettingDescription.engine.name: _ = try engineChoice()
    case SettingDescription.model.name: _ = try model()
    case SettingDescription.timeout.name: _ = try timeout()
    case SettingDescription.callsPerMinute.name: _ = try callsPerMinute()
    case SettingDescription.concurrency.name: _ = try concurrency()
    case SettingDescription.pack.name: _ = try pack()
    case SettingDescription.playbook.name: _ = try playbook()
    case SettingDescription.shared.name: _ = try isShared()
    case SettingDescription.corsOrigins.name: _ = try corsOrigins()
    case SettingDescription.rateLimit.name: _ = try rateLimit()
    case SettingDescription.agentToken.name: _ = try agentToken()
    case SettingDescription.submitToken.name: _ = try submitToken()
    case SettingDescription.trustedProxies.name: _ = try trustedProxies()
    case SettingDescription.baseURL.name where baseURL == nil:
      let cause = EngineFault.Cause.baseURL
      throw Failure(.failed, cause.description, hint: cause.hint)
    default: break
    }
  }
}

func engineChecks(_ session: Session) -> [Check] {
  do {
    let store = try? session.settings.existingStore(asItIs: true)
    let engine = try session.engine(store)
    let maker = engine.maker
    let name = [maker.engine, maker.model, maker.promptVersion.map { "prompt \($0)" }]
    var checks = [Check("engine", name.compactMap(\.self).joined(separator: ", "))]
    if let model = engine.quotaModel {
      checks += [keyCheck(session), quotaCheck(session, store, engine, model)]
    } else if engine.aiStatus == .fallback {
      checks.append(
        Check("key", "none is set, so the embedded model judges"))
    }
    return checks
  } catch {
    // The check of the wrong setting has already said so.
    return [Check("engine", "none, because a setting is wrong", cure: "correct that setting")]
  }
}

private func keyCheck(_ session: Session) -> Check {
  let cause = EngineFault.Cause.noKey
  return session.settings.key == nil
    ? Check("key", cause.description, cure: cause.hint) : Check("key", "set, not shown")
}

private func quotaCheck(
  _ session: Session, _ store: (any Store)?, _ engine: any Engine, _ model: String
) -> Check {
  do {
    let account = try store.map {
      Account(model: model, keyHash: engine.keyHash(salt: try $0.salt()))
    }
    guard let account, let quota = try store?.quota(of: account, at: session.clock.now()) else {
      return Check("quota", "not known to be used up")
    }
    return Check(
      "quota", "used up (per \(quota.period)) until \(quota.resumeAt.local())",
      cure: "wait until then; `triage process --all --force` tries anyway")
  } catch {
    return Check("quota", error)
  }
}

/// Asks the engine to judge a made-up complaint.
func onlineCheck(_ session: Session) async -> Check {
  let name = "call"
  do {
    let engine = try session.engine(try? session.settings.existingStore(asItIs: true))
    guard engine.callsService else {
      return Check(name, "the offline engine makes no calls; set GOOGLE_API_KEY to call Gemini")
    }
    let start = ContinuousClock.now
    let verdicts = try await call(engine, within: try session.settings.timeout())
    return check(name, verdicts, after: ContinuousClock.now - start)
  } catch let fault as EngineFault {
    return Check(name, fault)
  } catch {
    return Check(name, error)
  }
}

private func call(
  _ engine: any Engine, within timeout: Duration
) async throws(EngineFault) -> [Verdict] {
  let test = mask("This is a test of the connection.", customer: nil)
  while true {
    do {
      return try await engine.analyse([test], within: timeout)
    } catch .again {
      // The engine has learnt what the model accepts.
    } catch {
      throw error
    }
  }
}

private func check(_ name: String, _ verdicts: [Verdict], after time: Duration) -> Check {
  switch verdicts.first {
  case .analysed(let analysis):
    let (usage, model) = (analysis.usage, analysis.maker.model ?? analysis.maker.engine)
    let tokens = usage.inputTokens + usage.outputTokens
    return Check(
      name,
      "\(model) answered in \(time.milliseconds) ms, \(tokens) tokens, \(price(usage.cost))")
  case .faulted(let reason, _):
    return Check(name, "the service answered, but: \(reason)", cure: "choose another TRIAGE_MODEL")
  case nil: return Check(name, "the service gave no answer", cure: "run this again")
  }
}

extension Check {
  fileprivate init(_ name: String, _ fault: EngineFault) {
    switch fault {
    case .fatal(let cause): self.init(name, cause.description, cure: cause.hint)
    case .quota(let period, let time):
      self.init(
        name, "the quota per \(period) is used up until \(time.local())",
        cure: "wait until then, or see https://aistudio.google.com/usage")
    case .passing(let reason), .again(let reason), .pack(let reason, _), .refused(let reason):
      self.init(name, reason, cure: "check the network and the proxy settings, and run this again")
    }
  }
}
