// A trial's figures as text and as JSON.

import Processing
import Tickets

/// With three decimal places; a dash when it is not defined.
func shown(_ figure: Double?) -> String {
  guard let figure else { return "-" }
  let thousandths = Int((abs(figure) * 1000).rounded())
  let places = String(thousandths % 1000)
  return (figure < 0 && thousandths > 0 ? "-" : "") + "\(thousandths / 1000)."
    + String(repeating: "0", count: 3 - places.count) + places
}

extension Trial {
  private var name: String {
    [maker.engine, maker.model].compactMap(\.self).joined(separator: ", ")
  }

  var text: String {
    var lines = [
      "\(name): \(counted(evaluation.judged + evaluation.unjudged, "complaint"))"
        + (evaluation.unjudged > 0 ? ", \(evaluation.unjudged) not judged" : "")
    ]
    if evaluation.categories.total > 0 {
      lines += [
        "",
        "category: \(shown(evaluation.categoryAccuracy)) right of \(evaluation.categories.total)",
      ]
      lines += table(evaluation.categories, Category.allCases.map(\.rawValue))
    }
    if evaluation.urgencies.total > 0 {
      lines += [
        "",
        "urgency: kappa \(shown(evaluation.urgencyKappa)), High found "
          + "\(shown(evaluation.highRecall)), called High rightly \(shown(evaluation.highPrecision))",
      ]
      lines += table(evaluation.urgencies, Urgency.allCases.map(\.rawValue))
    }
    if evaluation.moodCount > 0 {
      lines += [
        "",
        "mood: rank correlation \(shown(evaluation.moodCorrelation)), off by "
          + "\(shown(evaluation.moodError)) of \(evaluation.moodCount)",
      ]
    }
    let usage = report.usage
    lines += [
      "",
      "\(counted(report.calls, "call")), \(usage.inputTokens) input and "
        + "\(usage.outputTokens) output tokens, \(price(usage.cost))",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rows are the labels of people, the columns those of the engine.
  private func table(_ table: Evaluation.Table, _ names: [String]) -> [String] {
    let width = names.reduce(0) { max($0, $1.count) }
    func cell(_ text: String) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let head = "  " + cell("") + names.map { "  " + cell($0) }.joined()
    return [head]
      + names.indices.map { row in
        "  " + cell(names[row])
          + names.indices.map { "  " + cell(String(table[row, $0])) }.joined()
      }
  }

  var json: JSON {
    func confusion(_ table: Evaluation.Table, _ names: [String]) -> JSON {
      .object(
        names.indices.map { row in
          JSON.Member(
            names[row],
            .object(names.indices.map { .init(names[$0], JSON(table[row, $0])) }))
        })
    }
    return [
      "engine": .string(maker.engine), "model": JSON(maker.model),
      "prompt_version": JSON(maker.promptVersion),
      "complaints": JSON(evaluation.judged + evaluation.unjudged),
      "unjudged": JSON(evaluation.unjudged),
      "category_accuracy": JSON(evaluation.categoryAccuracy),
      "category_confusion": confusion(evaluation.categories, Category.allCases.map(\.rawValue)),
      "urgency_kappa": JSON(evaluation.urgencyKappa),
      "high_recall": JSON(evaluation.highRecall), "high_precision": JSON(evaluation.highPrecision),
      "urgency_confusion": confusion(evaluation.urgencies, Urgency.allCases.map(\.rawValue)),
      "sentiment_correlation": JSON(evaluation.moodCorrelation),
      "sentiment_error": JSON(evaluation.moodError), "calls": JSON(report.calls),
      "input_tokens": JSON(report.usage.inputTokens),
      "output_tokens": JSON(report.usage.outputTokens),
      "cost_usd": JSON(report.usage.cost),
    ]
  }
}
